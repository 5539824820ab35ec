package io.keybuzz.adapters.inmemory.automation;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.UuidOrder;
import io.keybuzz.domain.automation.port.AiRules;
import io.keybuzz.domain.automation.port.Unanswered;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class InMemoryAiRules implements AiRules {
    private static final Comparator<AiRule> ORDER = Comparator.comparingInt(AiRule::position)
            .thenComparing(rule -> rule.id().value(), UuidOrder.BYTEWISE);

    private final InMemoryDatabase database;
    private final Table<AiRuleId, AiRule> rules;

    InMemoryAiRules(InMemoryDatabase database) {
        this.database = database;
        this.rules = new Table<>(database);
    }

    @Override
    public Optional<AiRule> find(AiRuleId id) {
        return rules.find(id).filter(rule -> database.session().sees(rule.tenant()));
    }

    @Override
    public List<AiRule> all() {
        TenantId tenant = database.session().requireTenant();
        return rules.some(rule -> rule.tenant().equals(tenant), Integer.MAX_VALUE).stream()
                .sorted(ORDER)
                .toList();
    }

    @Override
    public List<AiRule> inForce(Set<AiTrigger> triggers) {
        return all().stream()
                .filter(rule -> rule.active()
                        && rule.terms().mode() != AiExecutionMode.DISABLED
                        && triggers.contains(rule.terms().trigger()))
                .toList();
    }

    @Override
    public AiRule save(AiRule rule) {
        database.session().requireOwn(rule.tenant());
        if (find(rule.id()).map(AiRule::version).orElse(0L) != rule.version()) {
            throw CommonProblem.STALE_VERSION.refuse("The rule was changed by somebody else; load it again");
        }
        if (rule.version() == 0 && all().size() >= AiRule.MOST) {
            throw AiRule.tooMany();
        }
        rules.put(rule.id(), rule.stored());
        return rule.stored();
    }

    @Override
    public void arrange(List<AiRuleId> order) {
        database.session().requireWritable();
        database.session().requireTenant();
        for (int i = 0; i < order.size(); i++) {
            int place = i + 1;
            find(order.get(i))
                    .filter(rule -> rule.position() != place)
                    .ifPresent(rule -> rules.put(rule.id(), rule.at(place).stored()));
        }
    }

    @Override
    public void delete(AiRuleId id) {
        database.session().requireWritable();
        find(id).ifPresent(rule -> rules.remove(rule.id()));
    }

    /** Those of all tenants that wait for the clock. */
    List<Unanswered.Watching> watching() {
        return rules
                .some(
                        rule -> rule.active()
                                && rule.terms().mode() != AiExecutionMode.DISABLED
                                && rule.terms().trigger() == AiTrigger.NO_ANSWER_TIMEOUT,
                        Integer.MAX_VALUE)
                .stream()
                .map(rule -> new Unanswered.Watching(rule.tenant(), rule.id()))
                .toList();
    }
}
