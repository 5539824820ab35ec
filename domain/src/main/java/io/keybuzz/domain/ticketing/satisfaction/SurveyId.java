package io.keybuzz.domain.ticketing.satisfaction;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of a survey: that of the event that asked for it, so that one resolution never makes two. */
public record SurveyId(UUID value) implements Id {
    public SurveyId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
