/** Who has a ticket, who is there to take one, and how much everybody has to do. */
@NullMarked
package io.keybuzz.application.ticketing.assignment;

import org.jspecify.annotations.NullMarked;
