package io.keybuzz.testkit.given;

import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiCondition;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.rule.RuleTerms;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule of a tenant, in force unless something else is said: it tags every incoming message's ticket. */
public final class GivenAiRule {
    private final AiRuleId id;
    private final TenantId tenant;
    private final Instant now;
    private String name = "A rule";
    private AiTrigger trigger = AiTrigger.INCOMING_MESSAGE;
    private AiExecutionMode mode = AiExecutionMode.AUTO_EXECUTE;
    private Optional<Duration> unansweredFor = Optional.empty();
    private boolean active = true;
    private int position = 1;
    private final List<AiCondition> conditions = new ArrayList<>();
    private final List<AiAction> actions = new ArrayList<>();

    private GivenAiRule(AiRuleId id, TenantId tenant, Instant now) {
        this.id = id;
        this.tenant = tenant;
        this.now = now;
    }

    public static GivenAiRule of(TenantId tenant, IdSource ids, Instant now) {
        return new GivenAiRule(ids.next(AiRuleId::new), tenant, now);
    }

    public GivenAiRule name(String value) {
        name = value;
        return this;
    }

    public GivenAiRule trigger(AiTrigger value) {
        trigger = value;
        return this;
    }

    /** Set off when a buyer has waited this long. */
    public GivenAiRule unansweredFor(Duration value) {
        trigger = AiTrigger.NO_ANSWER_TIMEOUT;
        unansweredFor = Optional.of(value);
        return this;
    }

    public GivenAiRule mode(AiExecutionMode value) {
        mode = value;
        return this;
    }

    public GivenAiRule inactive() {
        active = false;
        return this;
    }

    public GivenAiRule position(int value) {
        position = value;
        return this;
    }

    public GivenAiRule when(FactField field, ConditionOperator operator, String... values) {
        conditions.add(new AiCondition(field, operator, List.of(values)));
        return this;
    }

    public GivenAiRule then(AiAction action) {
        actions.add(action);
        return this;
    }

    public RuleTerms terms() {
        return new RuleTerms(
                name,
                Optional.empty(),
                trigger,
                mode,
                unansweredFor,
                conditions,
                actions.isEmpty() ? List.of(new AiAction.AddTag("seen")) : actions);
    }

    /** The rule before its first save. */
    public AiRule build() {
        return new AiRule(id, tenant, terms(), active, position, now, now, 0);
    }
}
