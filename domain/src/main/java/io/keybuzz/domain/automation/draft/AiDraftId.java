package io.keybuzz.domain.automation.draft;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of a suggested answer. */
public record AiDraftId(UUID value) implements Id {
    public AiDraftId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
