package io.keybuzz.domain.automation.execution;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of one run of a rule. */
public record ExecutionId(UUID value) implements Id {
    public ExecutionId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
