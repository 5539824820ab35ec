/** Customers over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.ticketing.customer;

import org.jspecify.annotations.NullMarked;
