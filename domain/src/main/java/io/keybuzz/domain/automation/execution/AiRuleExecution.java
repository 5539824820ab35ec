package io.keybuzz.domain.automation.execution;

import io.keybuzz.domain.automation.rule.AiActionType;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * One run of a rule over one message; there is never a second one of the same pair.
 *
 * @param ruleVersion the rule as it was then
 * @param depth how many of the rule's own doings led to this run
 */
public record AiRuleExecution(
        ExecutionId id,
        TenantId tenant,
        AiRuleId rule,
        long ruleVersion,
        UUID ticket,
        UUID message,
        AiTrigger trigger,
        int depth,
        Instant triggeredAt,
        ExecutionResult result,
        ExecutionDetails details) {
    /** How many answers of one rule may follow each other on a ticket before a person of ours has to say something. */
    public static final int DEEPEST = 3;

    /** Whether it has answered the buyer without a person. */
    public boolean answered() {
        return result == ExecutionResult.SUCCESS
                && details.actions().stream()
                        .anyMatch(done -> done.outcome() == ExecutionDetails.Outcome.DONE
                                && (done.type() == AiActionType.SEND_REPLY
                                        || done.type() == AiActionType.REQUEST_MORE_INFO));
    }
}
