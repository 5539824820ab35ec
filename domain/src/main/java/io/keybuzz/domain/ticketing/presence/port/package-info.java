/** What presence needs from a store. */
@NullMarked
package io.keybuzz.domain.ticketing.presence.port;

import org.jspecify.annotations.NullMarked;
