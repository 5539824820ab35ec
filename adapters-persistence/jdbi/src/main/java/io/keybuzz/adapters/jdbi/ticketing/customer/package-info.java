/** Customers in PostgreSQL. */
@NullMarked
package io.keybuzz.adapters.jdbi.ticketing.customer;

import org.jspecify.annotations.NullMarked;
