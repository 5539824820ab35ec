package io.keybuzz.domain.ticketing.customer;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of a customer's record. */
public record CustomerId(UUID value) implements Id {
    public CustomerId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
