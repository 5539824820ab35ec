package io.keybuzz.domain.ticketing.customer;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of a note on a customer. */
public record CustomerNoteId(UUID value) implements Id {
    public CustomerNoteId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
