/** Files of tickets: taken in while they arrive, listed, and handed out through links that expire. */
@NullMarked
package io.keybuzz.application.ticketing.attachment;

import org.jspecify.annotations.NullMarked;
