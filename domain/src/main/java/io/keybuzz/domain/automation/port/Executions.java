package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.rule.AiRuleId;
import java.util.Set;
import java.util.UUID;

/** Runs of rules of the current tenant, one for each rule and message. */
public interface Executions {
    /**
     * Keeps a run, unless there is one of its rule and message already.
     *
     * @return whether it was kept; if not, whatever the run has done must not be done: its unit of work has to end without effect
     */
    boolean add(AiRuleExecution execution);

    /** Rules that have run over a message. */
    Set<AiRuleId> ranOver(UUID message);
}
