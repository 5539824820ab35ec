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

    /** Every rule, in order of position, then of id. */
    List<AiRule> all();

    /** Those in force that can do anything with one of these triggers, in order: active, and in a mode other than DISABLED. */
    List<AiRule> inForce(Set<AiTrigger> triggers);

    /**
     * Stores it, and returns it as stored. Refuses another version than the one it has with {@code request/stale-version}, and one
     * that is new beyond {@link AiRule#MOST} of its tenant with {@code automation/too-many-rules}.
     */
    AiRule save(AiRule rule);

    /**
     * Puts rules in this order, the first at position 1. Of those whose place is another one now the version counts up; when they
     * were last changed stays, for that is since when buyers wait for them.
     */
    void arrange(List<AiRuleId> order);

    /** Its executions stay. */
    void delete(AiRuleId id);
}
