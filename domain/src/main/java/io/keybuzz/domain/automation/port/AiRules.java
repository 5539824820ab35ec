package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.rule.AiTrigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of the current tenant. */
public interface AiRules {
    Optional<AiRule> find(AiRuleId id);

    /** Refuses with {@code automation/rule-not-found}. */
    default AiRule require(AiRuleId id) {
        return find(id).orElseThrow(() -> AutomationProblem.RULE_NOT_FOUND.refuse("There is no rule " + id));
    }

    /** Every rule, in order of position. */
    List<AiRule> all();

    /** Those in force that can do anything with one of these triggers, in order of position. */
    List<AiRule> inForce(Set<AiTrigger> triggers);

    /** Stores it. Refuses another version than the one it has with {@code request/stale-version}. */
    AiRule save(AiRule rule);

    /** Puts rules in this order, all of them at once. */
    void arrange(List<AiRuleId> order);

    /** Its executions stay. */
    void delete(AiRuleId id);
}
