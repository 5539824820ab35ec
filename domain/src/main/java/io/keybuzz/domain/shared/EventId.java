package io.keybuzz.domain.shared;

import java.util.Objects;
import java.util.UUID;

/** Identity of a domain event; subscribers are idempotent by it. */
public record EventId(UUID value) implements Id {
    public EventId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
