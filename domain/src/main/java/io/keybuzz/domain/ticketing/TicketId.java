package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of a ticket. */
public record TicketId(UUID value) implements Id {
    public TicketId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
