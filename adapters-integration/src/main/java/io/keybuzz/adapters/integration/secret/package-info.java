/** AES-256-GCM by the JDK, and the ring of master keys that configuration names. */
@NullMarked
package io.keybuzz.adapters.integration.secret;

import org.jspecify.annotations.NullMarked;
