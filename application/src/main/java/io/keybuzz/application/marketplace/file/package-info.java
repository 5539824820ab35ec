/** Files of messages on their way in. */
@NullMarked
package io.keybuzz.application.marketplace.file;

import org.jspecify.annotations.NullMarked;
