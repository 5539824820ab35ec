package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.port.AccountPasswords;
import java.time.Instant;
import java.util.Optional;

final class InMemoryAccountPasswords implements AccountPasswords {
    private final InMemoryUsers users;

    InMemoryAccountPasswords(InMemoryUsers users) {
        this.users = users;
    }

    @Override
    public void change(UserId user, PasswordHash hash, Optional<String> fullName, Instant now) {
        User before = users.row(user).orElseThrow(() -> new IllegalStateException("row outside the tenant scope"));
        User named = fullName.map(name -> before.renamed(name, now)).orElse(before);
        users.replace(named.withPassword(hash, now));
    }
}
