/** The clocks of tickets: what explains them, and what wakes a ticket when its time has come. */
@NullMarked
package io.keybuzz.application.ticketing.sla;

import org.jspecify.annotations.NullMarked;
