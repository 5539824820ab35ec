package io.keybuzz.domain.ticketing.thread;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** One request to merge, shared by all tickets that it joined. */
public record MergeId(UUID value) implements Id {
    public MergeId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
