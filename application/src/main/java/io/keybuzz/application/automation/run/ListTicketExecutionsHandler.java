package io.keybuzz.application.automation.run;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionFilter;
import io.keybuzz.domain.automation.port.Executions;
import io.keybuzz.domain.automation.port.TicketSituations;
import io.keybuzz.domain.shared.Page;

final class ListTicketExecutionsHandler implements UseCase<ListTicketExecutions, Page<AiRuleExecution>> {
    private final Executions executions;
    private final TicketSituations tickets;

    ListTicketExecutionsHandler(Executions executions, TicketSituations tickets) {
        this.executions = executions;
        this.tickets = tickets;
    }

    /** Runs prove their ticket; only an empty answer asks whether there is one. */
    @Override
    public Page<AiRuleExecution> handle(CallContext call, ListTicketExecutions query) {
        Page<AiRuleExecution> runs = executions.list(ExecutionFilter.of(query.ticket()), query.page());
        if (runs.items().isEmpty() && !tickets.exists(query.ticket())) {
            throw tickets.missing(query.ticket());
        }
        return runs;
    }
}
