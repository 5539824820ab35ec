/** What the marketplace context needs: its stores, the channels themselves, and a desk that takes messages. */
@NullMarked
package io.keybuzz.domain.marketplace.port;

import org.jspecify.annotations.NullMarked;
