package io.keybuzz.domain.tenancy;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;

/**
 * A group of people of one tenant that tickets can be given to.
 *
 * @param version counted up by one with each change, from 1
 */
public record Team(TeamId id, TenantId tenant, String name, Instant createdAt, Instant updatedAt, long version) {
    /** One that was never changed. */
    public Team(TeamId id, TenantId tenant, String name, Instant createdAt, Instant updatedAt) {
        this(id, tenant, name, createdAt, updatedAt, 1);
    }

    /** A new one without members. Refuses with {@code tenancy/invalid-name}. */
    public static Team named(TeamId id, TenantId tenant, String name, Instant now) {
        return new Team(id, tenant, Tenant.requireName("name", name), now, now);
    }

    /** Refuses with {@code tenancy/invalid-name}. */
    public Team renamed(String newName, Instant now) {
        return new Team(id, tenant, Tenant.requireName("name", newName), createdAt, now, version);
    }

    /** As the store holds it after the next save. */
    public Team nextVersion() {
        return new Team(id, tenant, name, createdAt, updatedAt, version + 1);
    }
}
