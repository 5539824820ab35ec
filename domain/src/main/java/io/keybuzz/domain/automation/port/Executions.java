package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionFilter;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Runs of rules of the current tenant, one for each rule and message. */
public interface Executions {
    /**
     * Keeps a run, unless there is one of its rule and message already. Who comes second waits for who came first.
     *
     * @return whether it was kept; if not, whatever the run has done must not be done: its unit of work has to end without effect
     */
    boolean add(AiRuleExecution execution);

    /** Rules that have run over a message. */
    Set<AiRuleId> ranOver(UUID message);

    /** How many of a rule's runs on a ticket have answered the buyer by themselves since then. */
    int answersOf(AiRuleId rule, UUID ticket, Instant since);

    /** Newest first. On the platform scope those of every tenant. */
    Page<AiRuleExecution> list(ExecutionFilter filter, PageRequest page);

    /**
     * Notes that a run could not be finished for a reason that passes.
     *
     * @return how often that was so for this rule and message, this time included
     */
    int stumble(TenantId tenant, AiRuleId rule, UUID message, Instant now);
}
