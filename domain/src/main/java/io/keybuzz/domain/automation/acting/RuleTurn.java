package io.keybuzz.domain.automation.acting;

import io.keybuzz.domain.automation.execution.ExecutionId;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A rule's steps with a ticket; all of them or none.
 *
 * @param message the buyer's that set it off
 * @param heardAt when that was stored
 * @param name the rule's
 */
public record RuleTurn(
        TenantId tenant,
        UUID ticket,
        UUID message,
        Instant heardAt,
        AiRuleId rule,
        String name,
        ExecutionId execution,
        List<Step> steps,
        Instant now) {
    public RuleTurn {
        steps = List.copyOf(steps);
    }

    /** Whether anything is written to the buyer, or for somebody to send. */
    public boolean writes() {
        return steps.stream().anyMatch(step -> step instanceof Step.Answer || step instanceof Step.Suggest);
    }
}
