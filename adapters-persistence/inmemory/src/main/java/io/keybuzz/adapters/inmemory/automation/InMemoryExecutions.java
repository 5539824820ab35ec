package io.keybuzz.adapters.inmemory.automation;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionFilter;
import io.keybuzz.domain.automation.port.Executions;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

final class InMemoryExecutions implements Executions {
    private final InMemoryDatabase database;
    private final Table<Pair, AiRuleExecution> runs;
    private final Table<UUID, Set<AiRuleId>> byMessage;
    private final Table<Pair, Integer> stumbles;
    private final Timeline<AiRuleExecution> newest;
    private final Timeline<AiRuleExecution> byTicket;

    InMemoryExecutions(InMemoryDatabase database) {
        this.database = database;
        this.runs = new Table<>(database);
        this.byMessage = new Table<>(database);
        this.stumbles = new Table<>(database);
        this.newest = Timeline.newestFirst(database);
        this.byTicket = Timeline.newestFirst(database);
    }

    @Override
    public boolean add(AiRuleExecution run) {
        database.session().requireOwn(run.tenant());
        Pair pair = new Pair(run.tenant(), run.rule(), run.message());
        stumbles.remove(pair);
        if (runs.contains(pair)) {
            return false;
        }
        PageKey place = new PageKey(run.triggeredAt(), run.id().value());
        runs.put(pair, run);
        Set<AiRuleId> rules = new HashSet<>(byMessage.find(run.message()).orElseGet(Set::of));
        rules.add(run.rule());
        byMessage.put(run.message(), Set.copyOf(rules));
        newest.put(run.tenant().value(), place, run);
        newest.put(Timeline.EVERYBODY, place, run);
        byTicket.put(run.ticket(), place, run);
        return true;
    }

    @Override
    public Set<AiRuleId> ranOver(UUID message) {
        TenantId tenant = database.session().requireTenant();
        return byMessage.find(message).orElseGet(Set::of).stream()
                .filter(rule -> runs.contains(new Pair(tenant, rule, message)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int answersOf(AiRuleId rule, UUID ticket, Instant since) {
        TenantId tenant = database.session().requireTenant();
        return (int) byTicket.all(ticket).stream()
                .filter(run -> run.tenant().equals(tenant)
                        && run.rule().equals(rule)
                        && run.answered()
                        && run.triggeredAt().isAfter(since))
                .count();
    }

    @Override
    public Page<AiRuleExecution> list(ExecutionFilter filter, PageRequest page) {
        Optional<UUID> owner = database.session().isPlatform()
                ? Optional.of(Timeline.EVERYBODY)
                : database.session().tenant().map(TenantId::value);
        return owner.map(id -> newest.page(id, page, Function.identity(), filter::wants))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    @Override
    public int stumble(TenantId tenant, AiRuleId rule, UUID message, Instant now) {
        database.session().requireOwn(tenant);
        Pair pair = new Pair(tenant, rule, message);
        int times = stumbles.find(pair).orElse(0) + 1;
        stumbles.put(pair, times);
        return times;
    }

    private record Pair(TenantId tenant, AiRuleId rule, UUID message) {}
}
