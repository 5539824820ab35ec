package io.keybuzz.application.automation.run;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.shared.Page;

/** What rules have done, and who makes them do it. */
public final class Runs {
    private final UseCaseRunner runner;
    private final RunParts parts;
    private final RuleRunner worker;
    private final Patience patience;

    private Runs(UseCaseRunner runner, RunParts parts) {
        this.runner = runner;
        this.parts = parts;
        this.worker = new RuleRunner(parts);
        this.patience = new Patience(parts);
    }

    public static Runs assemble(UseCaseRunner runner, RunParts parts) {
        return new Runs(runner, parts);
    }

    /** Newest first. */
    public Page<AiRuleExecution> list(CallContext call, ListExecutions query) {
        return runner.read(new ListExecutionsHandler(parts.stores().executions()), call, query);
    }

    /** Newest first. Refuses with {@code ticketing/ticket-not-found}. */
    public Page<AiRuleExecution> ofTicket(CallContext call, ListTicketExecutions query) {
        return runner.read(
                new ListTicketExecutionsHandler(parts.stores().executions(), parts.situations()), call, query);
    }

    /** Runs rules when buyers write. */
    public RuleRunner worker() {
        return worker;
    }

    /** Runs rules when nobody answers. */
    public Patience patience() {
        return patience;
    }
}
