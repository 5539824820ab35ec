package io.keybuzz.adapters.http.automation.run;

import io.keybuzz.adapters.http.problem.TicketPath;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.QueryParameters;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.automation.run.ListExecutions;
import io.keybuzz.application.automation.run.ListTicketExecutions;
import io.keybuzz.application.automation.run.Runs;
import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionFilter;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /api/v1/ai/executions} and {@code /api/v1/tickets/{ticketId}/ai-executions}. */
public final class ExecutionRoutes implements Route.Group {
    private static final String LIST = "ai-executions";

    private final Runs runs;

    public ExecutionRoutes(Runs runs) {
        this.runs = runs;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/ai/executions", this::list, "rule", "result", "limit", "cursor"),
                Route.get("/api/v1/tickets/{ticketId}/ai-executions", this::ofTicket, "limit", "cursor"));
    }

    private void list(Exchange exchange) throws IOException {
        QueryParameters query = exchange.query();
        ExecutionFilter filter = new ExecutionFilter(
                Optional.empty(), query.id("rule").map(AiRuleId::new), query.word("result", ExecutionJson.RESULTS));
        PageRequest page = exchange.page(LIST);
        query.done();
        show(exchange, runs.list(exchange.call(), new ListExecutions(filter, page)));
    }

    private void ofTicket(Exchange exchange) throws IOException {
        UUID ticket = TicketPath.id(exchange.path("ticketId"));
        PageRequest page = exchange.page(LIST);
        exchange.query().done();
        show(exchange, runs.ofTicket(exchange.call(), new ListTicketExecutions(ticket, page)));
    }

    private static void show(Exchange exchange, Page<AiRuleExecution> page) throws IOException {
        String next = exchange.cursor(page.next(), LIST);
        exchange.json(
                200, 256 + 900 * page.items().size(), out -> out.page(page.items(), next, ExecutionJson::execution));
    }
}
