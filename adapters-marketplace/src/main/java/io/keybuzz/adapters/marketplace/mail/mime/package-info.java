/** Bytes to mail: whatever arrives is taken apart within limits, decoded, and made safe to show. */
@NullMarked
package io.keybuzz.adapters.marketplace.mail.mime;

import org.jspecify.annotations.NullMarked;
