/** Steps that are kept to be done at once. */
@NullMarked
package io.keybuzz.application.ticketing.toolbox.macro;

import org.jspecify.annotations.NullMarked;
