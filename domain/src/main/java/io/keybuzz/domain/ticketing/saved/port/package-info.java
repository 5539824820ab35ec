/** What views need from a store and from the neighbours. */
@NullMarked
package io.keybuzz.domain.ticketing.saved.port;

import org.jspecify.annotations.NullMarked;
