package io.keybuzz.domain.automation.execution;

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
        ExecutionDetails details) {}
