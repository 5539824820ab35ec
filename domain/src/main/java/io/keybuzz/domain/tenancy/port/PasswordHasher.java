package io.keybuzz.domain.tenancy.port;

import io.keybuzz.domain.tenancy.PasswordHash;
import java.util.Optional;

/** Slow, salted, keyed password hashing behind a bulkhead. */
public interface PasswordHasher {
    /** Refuses with {@code tenancy/login-busy} when the bulkhead and its short queue are full. */
    PasswordHash hash(String password);

    /**
     * Whether the password is the one that was hashed. Takes the same time when there is no stored hash or a broken one,
     * and answers false then. Refuses with {@code tenancy/login-busy} like {@link #hash}.
     */
    boolean matches(String password, Optional<PasswordHash> stored);
}
