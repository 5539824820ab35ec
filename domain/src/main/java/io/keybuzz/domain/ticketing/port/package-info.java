/** What ticketing needs: its stores, its reading side, and the two neighbours that commit with it. */
@NullMarked
package io.keybuzz.domain.ticketing.port;

import org.jspecify.annotations.NullMarked;
