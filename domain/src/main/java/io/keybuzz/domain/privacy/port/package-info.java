/** What privacy needs from the outside: its stores, a cipher, and the master keys. */
@NullMarked
package io.keybuzz.domain.privacy.port;

import org.jspecify.annotations.NullMarked;
