package io.keybuzz.domain.ticketing.attribute;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of an attribute's definition. */
public record AttributeId(UUID value) implements Id {
    public AttributeId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
