/** Channels: who brings buyer messages in, who reads them, and who carries answers back. */
@NullMarked
package io.keybuzz.adapters.marketplace;

import org.jspecify.annotations.NullMarked;
