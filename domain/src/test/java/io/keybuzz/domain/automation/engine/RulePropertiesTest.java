package io.keybuzz.domain.automation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.execution.ExecutionDetails;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiCondition;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.rule.RuleTerms;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.automation.situation.FieldKind;
import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.shared.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is true of every rule and every situation; each test tries thousands, always the same ones. */
class RulePropertiesTest {
    private static final int TRIES = 4_000;
    private static final Map<ConditionOperator, ConditionOperator> OPPOSITES = Map.of(
            ConditionOperator.NOT_EQUALS, ConditionOperator.EQUALS,
            ConditionOperator.NOT_CONTAINS, ConditionOperator.CONTAINS,
            ConditionOperator.NOT_IN, ConditionOperator.IN);
    private static final List<String> TEXTS = List.of("colis", "Où est", "VIP", "abîmé", "x", "406-1", "fr");

    private final Random random = new Random(20261121);

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private <T> Optional<T> perhaps(T thing) {
        return random.nextBoolean() ? Optional.of(thing) : Optional.empty();
    }

    private String value(FactField field) {
        if (field.kind().isNumeric()) {
            return Integer.toString(random.nextInt(8) - 1);
        }
        if (field.kind() == FieldKind.FLAG) {
            return Boolean.toString(random.nextBoolean());
        }
        return any(field.words().isEmpty() ? TEXTS : field.words());
    }

    private AiCondition condition(FactField field, ConditionOperator operator) {
        boolean many = operator == ConditionOperator.IN || operator == ConditionOperator.NOT_IN;
        List<String> values = new ArrayList<>();
        for (int i = many ? 1 + random.nextInt(4) : 1; i > 0; i--) {
            values.add(value(field));
        }
        return new AiCondition(field, operator, values);
    }

    private AiCondition condition() {
        FactField field = any(List.of(FactField.values()));
        return condition(field, any(List.copyOf(field.kind().operators())));
    }

    private Situation situation() {
        Situation full = Situations.full();
        Situation.Ticket ticket = full.ticket();
        return new Situation(
                full.tenant(),
                new Situation.Ticket(
                        ticket.id(),
                        any(List.of("OPEN", "PENDING", "CLOSED")),
                        any(List.of("LOW", "URGENT")),
                        any(TEXTS),
                        perhaps(any(TEXTS)),
                        Set.copyOf(TEXTS.subList(0, random.nextInt(TEXTS.size()))),
                        random.nextBoolean(),
                        random.nextInt(6),
                        Situations.ago(Duration.ofHours(random.nextInt(5))),
                        perhaps(Situations.NOW.plus(Duration.ofHours(random.nextInt(5) - 2))),
                        random.nextBoolean()),
                new Situation.Message(
                        full.message().id(), any(TEXTS) + " " + any(TEXTS), Situations.ago(Duration.ofHours(2))),
                new Situation.Buyer(perhaps(any(TEXTS)), random.nextInt(4)),
                perhaps(new Situation.Order(
                        any(TEXTS), perhaps(any(TEXTS)), perhaps(Situations.ago(Duration.ofDays(3))))),
                new Situation.Place(any(List.of(Channel.values())), perhaps("fr"), perhaps("fr")),
                new Classification(
                        perhaps(any(TEXTS)),
                        any(List.of(Classification.Sentiment.values())),
                        perhaps("fr"),
                        random.nextBoolean() ? Set.of(Classification.Intent.ORDER_ISSUE) : Set.of(),
                        random.nextDouble(),
                        "chance",
                        "test",
                        0),
                Situations.NOW);
    }

    private static boolean holds(AiCondition condition, Situation situation) {
        return new Check(condition).holds(Facts.of(situation));
    }

    private static RuleTerms terms(AiTrigger trigger, AiExecutionMode mode, List<AiCondition> conditions) {
        return new RuleTerms(
                "Rule",
                Optional.empty(),
                trigger,
                mode,
                trigger == AiTrigger.NO_ANSWER_TIMEOUT ? Optional.of(Duration.ofHours(2)) : Optional.empty(),
                conditions,
                List.of(new AiAction.AddTag("x")));
    }

    @Test
    void not_this_is_the_opposite_of_this() {
        int held = 0;
        for (int i = 0; i < TRIES; i++) {
            AiCondition condition = condition();
            ConditionOperator opposite = OPPOSITES.get(condition.operator());
            if (opposite != null) {
                Situation situation = situation();
                boolean not = holds(condition, situation);
                held += not ? 1 : 0;
                assertThat(holds(new AiCondition(condition.field(), opposite, condition.values()), situation))
                        .as("%s", condition)
                        .isEqualTo(!not);
            }
        }
        assertThat(held).isBetween(100, TRIES);
    }

    @Test
    void in_one_is_equal_to_it_and_a_set_has_it() {
        int held = 0;
        for (int i = 0; i < TRIES; i++) {
            FactField field = any(List.of(FactField.values()));
            if (field.kind().knows(ConditionOperator.IN)) {
                List<String> one = List.of(value(field));
                Situation situation = situation();
                ConditionOperator single =
                        field.kind() == FieldKind.SET ? ConditionOperator.CONTAINS : ConditionOperator.EQUALS;
                boolean in = holds(new AiCondition(field, ConditionOperator.IN, one), situation);
                held += in ? 1 : 0;
                assertThat(holds(new AiCondition(field, single, one), situation))
                        .isEqualTo(in);
            }
        }
        assertThat(held).isBetween(100, TRIES - 100);
    }

    @Test
    void in_many_is_in_one_of_them() {
        for (int i = 0; i < TRIES; i++) {
            AiCondition condition = condition();
            if (condition.operator() == ConditionOperator.IN) {
                Situation situation = situation();
                assertThat(holds(condition, situation))
                        .isEqualTo(condition.values().stream()
                                .anyMatch(value -> holds(
                                        new AiCondition(condition.field(), ConditionOperator.IN, List.of(value)),
                                        situation)));
            }
        }
    }

    @Test
    void nothing_is_more_and_less_at_once() {
        for (int i = 0; i < TRIES; i++) {
            AiCondition condition = condition();
            if (condition.operator() == ConditionOperator.GREATER_THAN) {
                Situation situation = situation();
                assertThat(holds(condition, situation)
                                && holds(
                                        new AiCondition(
                                                condition.field(), ConditionOperator.LESS_THAN, condition.values()),
                                        situation))
                        .isFalse();
            }
        }
    }

    @Test
    void the_explanation_agrees_with_the_decision() {
        int acted = 0;
        for (int i = 0; i < TRIES; i++) {
            List<AiCondition> conditions = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                conditions.add(condition());
            }
            AiTrigger trigger = any(List.of(AiTrigger.values()));
            AiExecutionMode mode = any(List.of(AiExecutionMode.values()));
            CompiledRule rule = CompiledRule.of(terms(trigger, mode, conditions));
            Situation situation = situation();

            Decision decision = rule.judge(Facts.of(situation));

            boolean all = decision.explanation().stream().allMatch(ExecutionDetails.Line::holds);
            assertThat(decision.explanation())
                    .extracting(ExecutionDetails.Line::values)
                    .containsExactlyElementsOf(
                            conditions.stream().map(AiCondition::values).toList());
            assertThat(rule.holds(Facts.of(situation))).isEqualTo(all);
            assertThat(rule.acts(Facts.of(situation))).isEqualTo(decision.acts());
            assertThat(decision.acts() && !all).isFalse();
            assertThat(decision.acts() && mode == AiExecutionMode.DISABLED).isFalse();
            assertThat(decision.verdict() == Decision.Verdict.CONDITIONS && all).isFalse();
            assertThat(decision.explanation())
                    .allSatisfy(line -> assertThat(line.seen().length()).isLessThanOrEqualTo(200));
            acted += decision.acts() ? 1 : 0;
        }
        assertThat(acted).isBetween(100, TRIES - 100);
    }
}
