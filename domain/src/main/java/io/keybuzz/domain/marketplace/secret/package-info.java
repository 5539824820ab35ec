/** Credentials of connections and of our own applications: where they are kept, and what is said when they cannot be had. */
@NullMarked
package io.keybuzz.domain.marketplace.secret;

import org.jspecify.annotations.NullMarked;
