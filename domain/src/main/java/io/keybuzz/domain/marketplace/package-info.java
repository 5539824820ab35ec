/** Where buyer messages come from and go back to: connections, raw inbound, external messages, outbound. */
@NullMarked
package io.keybuzz.domain.marketplace;

import org.jspecify.annotations.NullMarked;
