package io.keybuzz.domain.ticketing.thread;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of a link between two tickets. */
public record LinkId(UUID value) implements Id {
    public LinkId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
