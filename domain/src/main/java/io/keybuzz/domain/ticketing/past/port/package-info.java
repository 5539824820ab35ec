/** Where the past is looked up. */
@NullMarked
package io.keybuzz.domain.ticketing.past.port;

import org.jspecify.annotations.NullMarked;
