/** Finding tickets by words. */
@NullMarked
package io.keybuzz.application.ticketing.search;

import org.jspecify.annotations.NullMarked;
