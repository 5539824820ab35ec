/** What customers' records need: their store, their notes, and the filing of tickets under them. */
@NullMarked
package io.keybuzz.domain.ticketing.customer.port;

import org.jspecify.annotations.NullMarked;
