/** Answers that are kept to be given again. */
@NullMarked
package io.keybuzz.application.ticketing.toolbox.template;

import org.jspecify.annotations.NullMarked;
