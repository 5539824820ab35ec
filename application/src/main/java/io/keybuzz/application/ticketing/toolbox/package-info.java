/** Templates, macros and work on many tickets, and the one piece that does steps with a ticket for all of them. */
@NullMarked
package io.keybuzz.application.ticketing.toolbox;

import org.jspecify.annotations.NullMarked;
