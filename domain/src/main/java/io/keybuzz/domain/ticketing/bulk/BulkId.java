package io.keybuzz.domain.ticketing.bulk;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of a piece of work on many tickets. */
public record BulkId(UUID value) implements Id {
    public BulkId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
