package io.keybuzz.domain.tenancy.access.port;

import io.keybuzz.domain.tenancy.access.LoginGuard;
import io.keybuzz.domain.tenancy.access.SecretHash;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts of wrong passwords. They belong to addresses, not to accounts or tenants, and are kept under {@link
 * io.keybuzz.domain.shared.TenantId#PLATFORM}.
 */
public interface LoginGuards {
    /** A guard, if there is one; nobody else changes it until the unit of work ends. */
    Optional<LoginGuard> find(SecretHash key);

    /** The guard, made if there is none; nobody else changes it until the unit of work ends. */
    LoginGuard require(SecretHash key, Instant now);

    /** Stores a guard. Guards nobody touched for longer than {@link LoginGuard#KEPT} go away by and by. */
    void save(LoginGuard guard);

    void forget(SecretHash key);
}
