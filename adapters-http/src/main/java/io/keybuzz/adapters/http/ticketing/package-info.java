/** Tickets, messages and history over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.ticketing;

import org.jspecify.annotations.NullMarked;
