package io.keybuzz.application.automation.rule;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.automation.reading.Written;
import io.keybuzz.domain.automation.reading.WrittenRule;
import io.keybuzz.domain.automation.rule.AiRuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Changes a rule. What is not mentioned stays; conditions and actions are changed as a whole.
 *
 * @param parts by their names as {@link WrittenRule} has them; null takes a part away that a rule can do without
 */
public record ChangeAiRule(
        AiRuleId rule, Map<String, Written> parts, Optional<Boolean> active, ExpectedVersion expected) {
    public ChangeAiRule {
        parts = Map.copyOf(parts);
    }

    WrittenRule appliedTo(WrittenRule before) {
        return new WrittenRule(
                parts.getOrDefault("name", before.name()),
                parts.getOrDefault("description", before.description()),
                parts.getOrDefault("trigger", before.trigger()),
                parts.getOrDefault("executionMode", before.executionMode()),
                parts.getOrDefault("noAnswerMinutes", before.noAnswerMinutes()),
                parts.getOrDefault("conditions", before.conditions()),
                parts.getOrDefault("actions", before.actions()));
    }

    List<String> fields() {
        TreeSet<String> fields = new TreeSet<>(parts.keySet());
        active.ifPresent(on -> fields.add("isActive"));
        return List.copyOf(fields);
    }
}
