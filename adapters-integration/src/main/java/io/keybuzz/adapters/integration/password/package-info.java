/** Passwords: bcrypt over a keyed pre-hash, behind a bulkhead, so that hashing never starves the rest. */
@NullMarked
package io.keybuzz.adapters.integration.password;

import org.jspecify.annotations.NullMarked;
