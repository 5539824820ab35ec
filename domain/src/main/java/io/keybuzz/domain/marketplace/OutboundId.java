package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of an outbound message; it is the idempotency token given to the channel. */
public record OutboundId(UUID value) implements Id {
    public OutboundId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
