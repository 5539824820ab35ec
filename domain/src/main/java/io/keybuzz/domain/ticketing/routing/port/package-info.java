/** What routing needs from a store and from the neighbours. */
@NullMarked
package io.keybuzz.domain.ticketing.routing.port;

import org.jspecify.annotations.NullMarked;
