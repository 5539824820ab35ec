/** What tenancy needs from the outside: its stores, password hashing and access tokens. */
@NullMarked
package io.keybuzz.domain.tenancy.port;

import org.jspecify.annotations.NullMarked;
