/** What connecting sellers needs from outside. */
@NullMarked
package io.keybuzz.domain.marketplace.oauth.port;

import org.jspecify.annotations.NullMarked;
