/** What searching needs from a store. */
@NullMarked
package io.keybuzz.domain.ticketing.search.port;

import org.jspecify.annotations.NullMarked;
