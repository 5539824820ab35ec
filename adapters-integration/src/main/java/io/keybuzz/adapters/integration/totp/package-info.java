/** One-time codes as authenticators compute them. */
@NullMarked
package io.keybuzz.adapters.integration.totp;

import org.jspecify.annotations.NullMarked;
