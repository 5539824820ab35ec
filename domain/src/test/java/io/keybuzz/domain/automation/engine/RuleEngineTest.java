package io.keybuzz.domain.automation.engine;

import static io.keybuzz.domain.automation.rule.ConditionOperator.CONTAINS;
import static io.keybuzz.domain.automation.rule.ConditionOperator.EQUALS;
import static io.keybuzz.domain.automation.rule.ConditionOperator.GREATER_THAN;
import static io.keybuzz.domain.automation.rule.ConditionOperator.IN;
import static io.keybuzz.domain.automation.rule.ConditionOperator.LESS_THAN;
import static io.keybuzz.domain.automation.rule.ConditionOperator.NOT_CONTAINS;
import static io.keybuzz.domain.automation.rule.ConditionOperator.NOT_EQUALS;
import static io.keybuzz.domain.automation.rule.ConditionOperator.NOT_IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.classification.Classification.Intent;
import io.keybuzz.domain.automation.classification.Classification.Sentiment;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiCondition;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.rule.RuleTerms;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RuleEngineTest {
    private final RuleEngine engine = new RuleEngine();

    private static AiRule rule(AiTrigger trigger, AiExecutionMode mode, AiCondition... conditions) {
        RuleTerms terms = new RuleTerms(
                "Rule",
                Optional.empty(),
                trigger,
                mode,
                trigger == AiTrigger.NO_ANSWER_TIMEOUT ? Optional.of(Duration.ofHours(3)) : Optional.empty(),
                List.of(conditions),
                List.of(new AiAction.AddTag("seen")));
        return new AiRule(
                new AiRuleId(UUID.randomUUID()),
                new TenantId(new UUID(1, 1)),
                terms,
                true,
                1,
                Situations.NOW,
                Situations.NOW,
                1);
    }

    private boolean holds(Situation situation, String path, ConditionOperator operator, String... values) {
        AiCondition condition = new AiCondition(FactField.of(path).orElseThrow(), operator, List.of(values));
        AiRule rule = rule(AiTrigger.INCOMING_MESSAGE, AiExecutionMode.AUTO_EXECUTE, condition);
        return engine.evaluate(rule, situation).acts();
    }

    private boolean holds(String path, ConditionOperator operator, String... values) {
        return holds(Situations.full(), path, operator, values);
    }

    @Test
    void every_field_is_known() {
        assertThat(holds("ticket.status", EQUALS, "waiting_customer")).isTrue();
        assertThat(holds("ticket.priority", IN, "low", "high")).isTrue();
        assertThat(holds("ticket.subject", EQUALS, "COLIS ABIME")).isTrue();
        assertThat(holds("ticket.category", NOT_EQUALS, "retour")).isTrue();
        assertThat(holds("ticket.tags", CONTAINS, "VIP")).isTrue();
        assertThat(holds("ticket.assigned", EQUALS, "true")).isTrue();
        assertThat(holds("ticket.messageCount", EQUALS, "5")).isTrue();
        assertThat(holds("ticket.ageHours", GREATER_THAN, "29.9")).isTrue();
        assertThat(holds("ticket.hoursToDeadline", LESS_THAN, "0.6")).isTrue();
        assertThat(holds("message.body", CONTAINS, "ou est mon colis")).isTrue();
        assertThat(holds("message.body", CONTAINS, "l'etiquette")).isTrue();
        assertThat(holds("message.length", GREATER_THAN, "20")).isTrue();
        assertThat(holds("message.language", EQUALS, "fr")).isTrue();
        assertThat(holds("message.sentiment", NOT_IN, "positive", "neutral")).isTrue();
        assertThat(holds("message.category", EQUALS, "delivery")).isTrue();
        assertThat(holds("message.intents", CONTAINS, "order_issue")).isTrue();
        assertThat(holds("message.confidence", GREATER_THAN, "0.7")).isTrue();
        assertThat(holds("message.hoursWaiting", GREATER_THAN, "3.4")).isTrue();
        assertThat(holds("customer.name", CONTAINS, "zoe mul")).isTrue();
        assertThat(holds("customer.ticketCount", IN, "2", "3")).isTrue();
        assertThat(holds("order.reference", EQUALS, "406-1")).isTrue();
        assertThat(holds("order.status", EQUALS, "shipped")).isTrue();
        assertThat(holds("order.ageDays", GREATER_THAN, "3.5")).isTrue();
        assertThat(holds("channel.name", EQUALS, "amazon")).isTrue();
        assertThat(holds("channel.marketplace", EQUALS, "FR")).isTrue();
    }

    @Test
    void more_and_less_leave_out_what_is_equal() {
        assertThat(holds("ticket.messageCount", GREATER_THAN, "5")).isFalse();
        assertThat(holds("ticket.messageCount", LESS_THAN, "5")).isFalse();
        assertThat(holds("ticket.messageCount", LESS_THAN, "6")).isTrue();
        assertThat(holds("ticket.hoursToDeadline", GREATER_THAN, "0.5")).isFalse();
    }

    @Test
    void what_is_not_known_is_not_anything() {
        Situation bare = Situations.bare();
        for (String path :
                List.of("ticket.category", "customer.name", "order.reference", "order.status", "channel.marketplace")) {
            assertThat(holds(bare, path, EQUALS, "x")).as(path).isFalse();
            assertThat(holds(bare, path, CONTAINS, "x")).as(path).isFalse();
            assertThat(holds(bare, path, NOT_CONTAINS, "x")).as(path).isTrue();
            assertThat(holds(bare, path, NOT_IN, "x", "y")).as(path).isTrue();
        }
        for (String path : List.of("ticket.hoursToDeadline", "order.ageDays", "message.hoursWaiting")) {
            assertThat(holds(bare, path, GREATER_THAN, "-1000")).as(path).isFalse();
            assertThat(holds(bare, path, LESS_THAN, "1000")).as(path).isFalse();
        }
        assertThat(holds(bare, "message.language", NOT_EQUALS, "fr")).isTrue();
        assertThat(holds(bare, "ticket.tags", CONTAINS, "vip")).isFalse();
        assertThat(holds(bare, "ticket.tags", NOT_IN, "vip")).isTrue();
    }

    @Test
    void a_trigger_sets_off_its_own_rules_only() {
        Set<AiTrigger> onArrival = EnumSet.noneOf(AiTrigger.class);
        Classification wantsBack = Situations.classified(Sentiment.NEUTRAL, Set.of(Intent.RETURN_REQUEST));
        Set<AiTrigger> onReturn = EnumSet.noneOf(AiTrigger.class);
        Set<AiTrigger> onAnswered = EnumSet.noneOf(AiTrigger.class);
        for (AiTrigger trigger : AiTrigger.values()) {
            AiRule rule = rule(trigger, AiExecutionMode.SUGGEST_ONLY);
            note(onArrival, trigger, engine.evaluate(rule, Situations.full()));
            note(onReturn, trigger, engine.evaluate(rule, Situations.classified(wantsBack)));
            note(onAnswered, trigger, engine.evaluate(rule, Situations.answered()));
        }

        assertThat(onArrival)
                .containsExactlyInAnyOrder(
                        AiTrigger.INCOMING_MESSAGE,
                        AiTrigger.NO_ANSWER_TIMEOUT,
                        AiTrigger.ORDER_ISSUE,
                        AiTrigger.NEGATIVE_SENTIMENT);
        assertThat(onReturn)
                .containsExactlyInAnyOrder(
                        AiTrigger.INCOMING_MESSAGE, AiTrigger.NO_ANSWER_TIMEOUT, AiTrigger.RETURN_REQUEST);
        assertThat(onAnswered)
                .containsExactlyInAnyOrder(
                        AiTrigger.INCOMING_MESSAGE, AiTrigger.ORDER_ISSUE, AiTrigger.NEGATIVE_SENTIMENT);
    }

    private static void note(Set<AiTrigger> fired, AiTrigger trigger, Decision decision) {
        if (decision.acts()) {
            fired.add(trigger);
        } else {
            assertThat(decision.reason()).contains("trigger");
        }
    }

    @Test
    void a_timeout_comes_with_its_minute() {
        AiRule rule = rule(AiTrigger.NO_ANSWER_TIMEOUT, AiExecutionMode.SUGGEST_ONLY);
        Situation situation = Situations.full();
        java.time.Instant due = situation.message().sentAt().plus(Duration.ofHours(3));

        assertThat(engine.evaluate(rule, situation.at(due.minusMillis(1))).acts())
                .isFalse();
        assertThat(engine.evaluate(rule, situation.at(due)).acts()).isTrue();
    }

    @Test
    void a_disabled_rule_does_nothing_and_explains_itself_all_the_same() {
        AiCondition good = new AiCondition(FactField.CHANNEL_NAME, EQUALS, List.of("amazon"));
        AiCondition bad = new AiCondition(FactField.MESSAGE_BODY, CONTAINS, List.of("refund"));

        Decision disabled =
                engine.evaluate(rule(AiTrigger.INCOMING_MESSAGE, AiExecutionMode.DISABLED, good), Situations.full());
        Decision failed = engine.evaluate(
                rule(AiTrigger.INCOMING_MESSAGE, AiExecutionMode.AUTO_EXECUTE, bad, good), Situations.full());

        assertThat(disabled.reason()).contains("disabled");
        assertThat(disabled.explanation())
                .singleElement()
                .satisfies(line -> assertThat(line.holds()).isTrue());
        assertThat(failed.reason()).contains("conditions");
        assertThat(failed.explanation()).hasSize(2);
        assertThat(failed.explanation().get(0).holds()).isFalse();
        assertThat(failed.explanation().get(0).seen()).startsWith("Bonjour,");
        assertThat(failed.explanation().get(0).operator()).isEqualTo("contains");
        assertThat(failed.explanation().get(1).holds()).isTrue();
        assertThat(failed.explanation().get(1).seen()).isEqualTo("amazon");
    }

    @Test
    void a_rule_without_conditions_acts_whenever_it_is_set_off() {
        assertThat(engine.evaluate(rule(AiTrigger.INCOMING_MESSAGE, AiExecutionMode.SUGGEST_ONLY), Situations.bare())
                        .acts())
                .isTrue();
    }

    @Test
    void the_next_version_of_a_rule_is_judged_by_what_it_says() {
        AiRule amazon = rule(
                AiTrigger.INCOMING_MESSAGE,
                AiExecutionMode.SUGGEST_ONLY,
                new AiCondition(FactField.CHANNEL_NAME, EQUALS, List.of("amazon")));
        RuleTerms fnac = rule(
                        AiTrigger.INCOMING_MESSAGE,
                        AiExecutionMode.SUGGEST_ONLY,
                        new AiCondition(FactField.CHANNEL_NAME, EQUALS, List.of("fnac")))
                .terms();

        assertThat(engine.evaluate(amazon, Situations.full()).acts()).isTrue();
        assertThat(engine.evaluate(amazon.saying(fnac, Situations.NOW).stored(), Situations.full())
                        .acts())
                .isFalse();
    }

    @Test
    void long_texts_are_cut_where_they_are_shown() {
        String body = "é".repeat(500);
        Situation full = Situations.full();
        Situation talkative = new Situation(
                full.tenant(),
                full.ticket(),
                new Situation.Message(full.message().id(), body, full.message().sentAt()),
                full.buyer(),
                full.order(),
                full.place(),
                full.classification(),
                full.now());
        AiCondition condition = new AiCondition(FactField.MESSAGE_BODY, CONTAINS, List.of("e".repeat(400)));

        Decision decision =
                engine.evaluate(rule(AiTrigger.INCOMING_MESSAGE, AiExecutionMode.SUGGEST_ONLY, condition), talkative);

        assertThat(decision.acts()).isTrue();
        assertThat(decision.explanation().get(0).seen()).isEqualTo("é".repeat(200));
    }
}
