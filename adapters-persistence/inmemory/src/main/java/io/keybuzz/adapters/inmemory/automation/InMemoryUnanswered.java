package io.keybuzz.adapters.inmemory.automation;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.domain.automation.port.Unanswered;
import io.keybuzz.domain.automation.rule.AiRuleId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who waits, less those over whom the rule has run. */
final class InMemoryUnanswered implements Unanswered {
    private static final Comparator<Waiting> ORDER = Comparator.comparing(Waiting::since)
            .thenComparing(waiting -> waiting.ticket().toString());

    private final InMemoryDatabase database;
    private final InMemoryAiRules rules;
    private final InMemoryExecutions executions;
    private final WaitingTickets tickets;

    InMemoryUnanswered(
            InMemoryDatabase database, InMemoryAiRules rules, InMemoryExecutions executions, WaitingTickets tickets) {
        this.database = database;
        this.rules = rules;
        this.executions = executions;
        this.tickets = tickets;
    }

    @Override
    public List<Watching> watching() {
        database.session().requireQueues();
        return rules.watching();
    }

    @Override
    public List<Waiting> over(AiRuleId rule, Instant from, Instant until, Optional<Waiting> after, int limit) {
        return tickets.between(database.session().requireTenant(), from, until)
                .filter(waiting -> !executions.ranOver(waiting.message()).contains(rule))
                .filter(waiting ->
                        after.filter(it -> ORDER.compare(waiting, it) <= 0).isEmpty())
                .sorted(ORDER)
                .limit(limit)
                .toList();
    }
}
