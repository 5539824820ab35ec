package io.keybuzz.domain.shared;

import java.util.Objects;
import java.util.UUID;

/** Names an API key; the key itself is never stored. */
public record ApiKeyId(UUID value) implements Id {
    public ApiKeyId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
