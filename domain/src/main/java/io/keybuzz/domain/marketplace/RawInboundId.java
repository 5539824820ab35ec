package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of a stored raw payload. */
public record RawInboundId(UUID value) implements Id {
    public RawInboundId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
