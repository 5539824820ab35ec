package io.keybuzz.application.automation.run;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.port.Executions;
import io.keybuzz.domain.shared.Page;

final class ListExecutionsHandler implements UseCase<ListExecutions, Page<AiRuleExecution>> {
    private final Executions executions;

    ListExecutionsHandler(Executions executions) {
        this.executions = executions;
    }

    @Override
    public Page<AiRuleExecution> handle(CallContext call, ListExecutions query) {
        return executions.list(query.filter(), query.page());
    }
}
