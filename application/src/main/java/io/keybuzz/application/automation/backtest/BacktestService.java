package io.keybuzz.application.automation.backtest;

import io.keybuzz.application.automation.AutomationPorts;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.backtest.Backtest;
import io.keybuzz.domain.automation.backtest.BacktestReport;
import io.keybuzz.domain.automation.backtest.PastMessage;
import io.keybuzz.domain.automation.backtest.Span;
import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Each page is a question of its own, so that no connection is held while messages are classified and judged. */
final class BacktestService implements Backtests {
    private static final int PAGE = 500;

    private final UseCaseRunner runner;
    private final AutomationPorts ports;
    private final Set<TenantId> busy = ConcurrentHashMap.newKeySet();

    BacktestService(UseCaseRunner runner, AutomationPorts ports) {
        this.runner = runner;
        this.ports = ports;
    }

    @Override
    public BacktestReport run(CallContext call, BacktestAiRule query, BacktestListener listener) {
        AiRule rule = runner.read(new BacktestAiRuleHandler(ports.stores().rules()), call, query);
        if (!busy.add(rule.tenant())) {
            throw AutomationProblem.BACKTEST_RUNNING.refuse("Another rule is being tried; wait until that is done");
        }
        try {
            return tried(call, rule, query.span(), listener);
        } finally {
            busy.remove(rule.tenant());
        }
    }

    private BacktestReport tried(CallContext call, AiRule rule, Span span, BacktestListener listener) {
        Backtest test = new Backtest(rule, call.now());
        long total = runner.lookUp(call.scope(), () -> ports.past().count(span));
        long done = 0;
        Optional<PageKey> after = Optional.empty();
        boolean wanted = listener.reached(done, total);
        while (wanted && done < MOST_MESSAGES && !Thread.currentThread().isInterrupted()) {
            List<Known> page = page(call, span, after);
            page.forEach(known -> test.look(known.message(), classified(known)));
            done += page.size();
            if (page.size() < PAGE) {
                listener.reached(done, Math.max(done, total));
                return test.report(true);
            }
            after = Optional.of(page.get(page.size() - 1).message().key());
            wanted = listener.reached(done, Math.max(done, total));
        }
        return test.report(false);
    }

    private List<Known> page(CallContext call, Span span, Optional<PageKey> after) {
        List<PastMessage> page = runner.lookUp(call.scope(), () -> ports.past().next(span, after, PAGE));
        List<UUID> ids = page.stream().map(message -> message.message().id()).toList();
        Map<UUID, Classification> known =
                runner.lookUp(call.scope(), () -> ports.known().of(ids));
        return page.stream()
                .map(message -> new Known(
                        message, Optional.ofNullable(known.get(message.message().id()))))
                .toList();
    }

    private Classification classified(Known known) {
        PastMessage message = known.message();
        return known.classification()
                .orElseGet(() -> ports.classifier()
                        .classify(
                                message.tenant(),
                                message.ticket().subject(),
                                message.message().body(),
                                message.place().language()));
    }

    private record Known(PastMessage message, Optional<Classification> classification) {}
}
