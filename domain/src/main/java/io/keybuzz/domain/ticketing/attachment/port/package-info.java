/** What attachments need: rows, bytes, and somebody who looks into files. */
@NullMarked
package io.keybuzz.domain.ticketing.attachment.port;

import org.jspecify.annotations.NullMarked;
