package io.keybuzz.domain.tenancy.access.port;

import io.keybuzz.domain.tenancy.access.OpaqueSecret;

/** Where secrets come from that nobody can guess. */
@FunctionalInterface
public interface OpaqueSecrets {
    /** A new one each time, of 256 random bits. */
    OpaqueSecret next();
}
