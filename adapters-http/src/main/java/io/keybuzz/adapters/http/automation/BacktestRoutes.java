package io.keybuzz.adapters.http.automation;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.automation.backtest.BacktestAiRule;
import io.keybuzz.application.automation.backtest.BacktestListener;
import io.keybuzz.application.automation.backtest.Backtests;
import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.backtest.BacktestReport;
import io.keybuzz.domain.automation.backtest.Span;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.shared.Refusal;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /api/v1/ai/rules/{aiRuleId}/backtest}. Whoever accepts {@code application/x-ndjson} is told line by line how far it is, and
 * ends the trial by going away.
 */
public final class BacktestRoutes implements Route.Group {
    private static final String LINES = "application/x-ndjson";

    private final Backtests backtests;

    public BacktestRoutes(Backtests backtests) {
        this.backtests = backtests;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(AiRuleRoutes.RULE + "/backtest", this::run));
    }

    private void run(Exchange exchange) throws IOException {
        BacktestAiRule query = read(exchange.body(), AiRuleRoutes.ruleId(exchange));
        if (exchange.header("Accept").filter(accept -> accept.contains(LINES)).isPresent()) {
            ProgressLines lines = new ProgressLines(() -> exchange.open(LINES));
            lines.end(backtests.run(exchange.call(), query, lines));
        } else {
            BacktestReport report = backtests.run(exchange.call(), query, BacktestListener.none());
            exchange.json(200, 16_000, out -> out.data(report, BacktestJson::report));
        }
    }

    private static BacktestAiRule read(Fields body, AiRuleId rule) {
        Optional<Instant> from = body.optionalInstant("from");
        Optional<Instant> to = body.optionalInstant("to");
        body.done();
        return new BacktestAiRule(
                rule, new Span(from.orElseThrow(() -> missing("from")), to.orElseThrow(() -> missing("to"))));
    }

    private static Refusal missing(String field) {
        return AutomationProblem.INVALID_BACKTEST.refuse(field + " is required", Map.of("field", field));
    }
}
