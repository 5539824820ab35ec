/** What answers need of the channels they leave through. */
@NullMarked
package io.keybuzz.domain.ticketing.reply.port;

import org.jspecify.annotations.NullMarked;
