package io.keybuzz.domain.shared;

import java.util.Objects;
import java.util.UUID;

/** Identity of a person who works in KeyBuzz. */
public record UserId(UUID value) implements Id {
    public UserId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
