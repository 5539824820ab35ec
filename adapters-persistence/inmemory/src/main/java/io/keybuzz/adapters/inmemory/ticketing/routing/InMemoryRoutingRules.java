package io.keybuzz.adapters.inmemory.ticketing.routing;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.RoutingRuleId;
import io.keybuzz.domain.ticketing.routing.port.RoutingRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryRoutingRules implements RoutingRules {
    private final InMemoryDatabase database;
    private final Table<RoutingRuleId, RoutingRule> rules;
    private final Timeline<RoutingRuleId> places;

    public InMemoryRoutingRules(InMemoryDatabase database) {
        this.database = database;
        this.rules = new Table<>(database);
        this.places = Timeline.oldestFirst(database);
    }

    @Override
    public Optional<RoutingRule> find(RoutingRuleId id) {
        return rules.find(id).filter(rule -> database.session().sees(rule.tenant()));
    }

    @Override
    public Page<RoutingRule> list(PageRequest page) {
        return places.page(
                database.session().requireTenant().value(),
                page,
                id -> rules.find(id).orElseThrow(),
                rule -> true);
    }

    @Override
    public List<RoutingRule> inForce() {
        return inForce(database.session().requireTenant());
    }

    /** Those of a tenant, as far as this unit of work may see them. */
    public List<RoutingRule> inForce(TenantId tenant) {
        return places.all(tenant.value()).stream()
                .flatMap(id -> find(id).stream())
                .filter(RoutingRule::active)
                .toList();
    }

    @Override
    public void add(RoutingRule rule) {
        put(rule.stored());
    }

    @Override
    public RoutingRule save(RoutingRule rule) {
        database.session().requireOwn(rule.tenant());
        RoutingRule before = find(rule.id())
                .filter(stored -> stored.version() == rule.version())
                .orElseThrow(() ->
                        CommonProblem.STALE_VERSION.refuse("The rule was changed by somebody else; load it again"));
        places.remove(before.tenant().value(), before.place());
        put(rule.stored());
        return rule.stored();
    }

    private void put(RoutingRule rule) {
        database.session().requireOwn(rule.tenant());
        rules.put(rule.id(), rule);
        places.put(rule.tenant().value(), rule.place(), rule.id());
    }

    @Override
    public void remove(RoutingRule rule) {
        database.session().requireOwn(rule.tenant());
        find(rule.id()).ifPresent(stored -> {
            places.remove(stored.tenant().value(), stored.place());
            rules.remove(stored.id());
        });
    }

    @Override
    public void switchOff(UUID team, Instant now) {
        database.session().requireWritable();
        inForce().stream().filter(rule -> rule.team().equals(team)).forEach(rule -> save(rule.switched(false, now)));
    }
}
