/** Customers in memory. */
@NullMarked
package io.keybuzz.adapters.inmemory.ticketing.customer;

import org.jspecify.annotations.NullMarked;
