package io.keybuzz.domain.ticketing.saved;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of a view. */
public record ViewId(UUID value) implements Id {
    public ViewId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
