package io.keybuzz.domain.ticketing.canned;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of a template. */
public record TemplateId(UUID value) implements Id {
    public TemplateId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
