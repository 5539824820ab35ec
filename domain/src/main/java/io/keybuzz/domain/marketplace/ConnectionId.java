package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of a tenant's connection to one channel. */
public record ConnectionId(UUID value) implements Id {
    public ConnectionId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
