package io.keybuzz.application.automation.rule;

import io.keybuzz.domain.automation.rule.AiRuleId;
import java.util.List;

/** The order of all rules. @param order every rule of the tenant, each once */
public record ArrangeAiRules(List<AiRuleId> order) {
    public ArrangeAiRules {
        order = List.copyOf(order);
    }
}
