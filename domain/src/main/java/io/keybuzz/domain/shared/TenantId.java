package io.keybuzz.domain.shared;

import java.util.Objects;
import java.util.UUID;

/** Identity of a tenant: the seller whose rows these are. */
public record TenantId(UUID value) implements Id {
    /**
     * The house itself, which is no tenant: what is kept about super admins (sessions, second factors, audit) is kept under it
     * like a tenant's rows, so that the same isolation holds there.
     */
    public static final TenantId PLATFORM = new TenantId(new UUID(0, 0));

    public TenantId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
