/** Who is at a ticket right now, and what somebody who answers has not seen yet. */
@NullMarked
package io.keybuzz.domain.ticketing.presence;

import org.jspecify.annotations.NullMarked;
