package io.keybuzz.domain.tenancy.port;

import io.keybuzz.domain.tenancy.PasswordHash;
import java.util.Optional;
import java.util.function.Supplier;

/** Slow, salted, keyed password hashing behind a bulkhead. */
public interface PasswordHasher {
    /** Refuses with {@code tenancy/login-busy} when the bulkhead and its short queue are full. */
    PasswordHash hash(String password);

    /**
     * Whether the password is the one that was hashed. Takes the same time when there is no stored hash or a broken one,
     * and answers false then. Refuses with {@code tenancy/login-busy} like {@link #hash}.
     */
    boolean matches(String password, Optional<PasswordHash> stored);

    /**
     * Does everything that belongs to one login while it holds a place in the bulkhead, so that whoever would be refused in the
     * end is refused before anything is asked of the database. A hasher without a bulkhead just does it. Refuses with
     * {@code tenancy/login-busy}.
     */
    default <T> T inTurn(Supplier<T> login) {
        return login.get();
    }
}
