package io.keybuzz.domain.shared;

import java.util.Objects;
import java.util.UUID;

/** Names one login of one person, from its first token to its last. */
public record SessionId(UUID value) implements Id {
    public SessionId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
