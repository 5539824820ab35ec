/** Connections, payloads and conversations in memory. */
@NullMarked
package io.keybuzz.adapters.inmemory.marketplace;

import org.jspecify.annotations.NullMarked;
