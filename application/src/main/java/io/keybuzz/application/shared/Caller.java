package io.keybuzz.application.shared;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.util.Optional;

/**
 * Who calls, as proved at the edge; never taken from a request's body.
 *
 * @param user for an API key the one who made it
 * @param tenant empty for a super admin
 * @param role says nothing about an API key, which is held to its scopes
 * @param name shown beside what they write
 */
public record Caller(UserId user, Optional<TenantId> tenant, Role role, String name, Proof proof) {
    /** Somebody the embedding program vouches for. */
    public Caller(UserId user, Optional<TenantId> tenant, Role role, String name) {
        this(user, tenant, role, name, new Proof.Trusted());
    }

    /** Somebody of a tenant the embedding program vouches for. */
    public static Caller of(TenantId tenant, UserId user, Role role, String name) {
        return new Caller(user, Optional.of(tenant), role, name);
    }
}
