package io.keybuzz.domain.tenancy.access.port;

import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.PasswordHash;
import java.time.Instant;
import java.util.Optional;

/** Sets passwords of the current scope's accounts: a tenant's users, or super admins on the platform. */
public interface AccountPasswords {
    /**
     * Gives the account this password.
     *
     * @param fullName replaces the name, for somebody who was invited
     */
    void change(UserId user, PasswordHash hash, Optional<String> fullName, Instant now);
}
