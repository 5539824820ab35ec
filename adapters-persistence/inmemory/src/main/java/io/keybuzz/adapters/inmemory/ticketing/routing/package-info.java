/** Routing and presence in memory. */
@NullMarked
package io.keybuzz.adapters.inmemory.ticketing.routing;

import org.jspecify.annotations.NullMarked;
