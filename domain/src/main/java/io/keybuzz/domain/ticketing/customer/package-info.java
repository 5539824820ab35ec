/**
 * Who the buyers of a tenant are. A buyer is known by handles: addresses, and names on channels. Each handle leads to one
 * record, and records that turn out to be the same person become one.
 */
@NullMarked
package io.keybuzz.domain.ticketing.customer;

import org.jspecify.annotations.NullMarked;
