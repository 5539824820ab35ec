package io.keybuzz.domain.automation.execution;

import io.keybuzz.domain.automation.rule.AiRuleId;
import java.util.Optional;
import java.util.UUID;

/** Which runs are wanted; what is not mentioned does not matter. */
public record ExecutionFilter(Optional<UUID> ticket, Optional<AiRuleId> rule, Optional<ExecutionResult> result) {
    public static ExecutionFilter any() {
        return new ExecutionFilter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ExecutionFilter of(UUID ticket) {
        return new ExecutionFilter(Optional.of(ticket), Optional.empty(), Optional.empty());
    }

    /** Whether it is one of them. */
    public boolean wants(AiRuleExecution execution) {
        return ticket.filter(it -> !it.equals(execution.ticket())).isEmpty()
                && rule.filter(it -> !it.equals(execution.rule())).isEmpty()
                && result.filter(it -> it != execution.result()).isEmpty();
    }
}
