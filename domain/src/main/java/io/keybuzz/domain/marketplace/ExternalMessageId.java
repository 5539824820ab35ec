package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of the record that says: this message of the channel was taken in. */
public record ExternalMessageId(UUID value) implements Id {
    public ExternalMessageId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
