package io.keybuzz.domain.automation.rule;

import io.keybuzz.domain.shared.Id;
import java.util.Objects;
import java.util.UUID;

/** Identity of a rule. */
public record AiRuleId(UUID value) implements Id {
    public AiRuleId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
