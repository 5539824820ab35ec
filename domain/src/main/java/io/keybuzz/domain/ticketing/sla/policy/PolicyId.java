package io.keybuzz.domain.ticketing.sla.policy;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of an SLA policy of a tenant. */
public record PolicyId(UUID value) implements Id {
    public PolicyId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
