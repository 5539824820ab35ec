/** Who is at a ticket right now. */
@NullMarked
package io.keybuzz.application.ticketing.presence;

import org.jspecify.annotations.NullMarked;
