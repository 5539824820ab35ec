/** Routing and presence in PostgreSQL. */
@NullMarked
package io.keybuzz.adapters.jdbi.ticketing.routing;

import org.jspecify.annotations.NullMarked;
