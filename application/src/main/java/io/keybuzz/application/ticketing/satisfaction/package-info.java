/** Asking buyers how they were helped, and what they said. */
@NullMarked
package io.keybuzz.application.ticketing.satisfaction;

import org.jspecify.annotations.NullMarked;
