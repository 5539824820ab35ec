package io.keybuzz.application;

import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.port.PasswordHasher;
import java.util.Optional;

/** Passwords that hide nothing, for tests of everything but hashing. */
final class PlainPasswords implements PasswordHasher {
    @Override
    public PasswordHash hash(String password) {
        return new PasswordHash("plain:" + password);
    }

    @Override
    public boolean matches(String password, Optional<PasswordHash> stored) {
        return stored.map(hash(password)::equals).orElse(false);
    }
}
