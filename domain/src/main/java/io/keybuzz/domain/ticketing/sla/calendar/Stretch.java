package io.keybuzz.domain.ticketing.sla.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time without a gap; {@code to} is not before {@code from}. */
public record Stretch(Instant from, Instant to) {
    public Duration length() {
        return Duration.between(from, to);
    }
}
