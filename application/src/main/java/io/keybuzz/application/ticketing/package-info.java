/** Use cases of ticketing: list, read, open, reply. */
@NullMarked
package io.keybuzz.application.ticketing;

import org.jspecify.annotations.NullMarked;
