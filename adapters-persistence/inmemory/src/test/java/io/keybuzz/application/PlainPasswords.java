package io.keybuzz.application;

import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.port.PasswordHasher;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Passwords that hide nothing, for tests of everything but hashing; counts what hashing would have cost. */
public final class PlainPasswords implements PasswordHasher {
    public final AtomicInteger looked = new AtomicInteger();
    public volatile boolean busy;

    @Override
    public PasswordHash hash(String password) {
        return new PasswordHash("plain:" + password);
    }

    @Override
    public boolean matches(String password, Optional<PasswordHash> stored) {
        if (busy) {
            throw TenancyProblem.LOGIN_BUSY.refuse("Try again");
        }
        looked.incrementAndGet();
        return stored.map(hash(password)::equals).orElse(false);
    }
}
