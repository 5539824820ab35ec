package io.keybuzz.domain.shared;

import java.util.Objects;
import java.util.UUID;

/** Identity of a tenant: the seller whose rows these are. */
public record TenantId(UUID value) implements Id {
    public TenantId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
