package io.keybuzz.domain.ticketing.sla.calendar;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of a calendar of a tenant. */
public record CalendarId(UUID value) implements Id {
    public CalendarId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
