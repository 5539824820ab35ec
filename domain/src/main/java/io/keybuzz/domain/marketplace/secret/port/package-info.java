/** Where sealed credentials are kept. */
@NullMarked
package io.keybuzz.domain.marketplace.secret.port;

import org.jspecify.annotations.NullMarked;
