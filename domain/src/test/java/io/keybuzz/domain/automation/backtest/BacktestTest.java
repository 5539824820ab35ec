package io.keybuzz.domain.automation.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiActionType;
import io.keybuzz.domain.automation.rule.AiCondition;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.rule.RuleTerms;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BacktestTest {
    private static final Instant HEARD = Instant.parse("2026-10-01T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final Classification PLAIN = new Classification(
            Optional.empty(), Classification.Sentiment.NEUTRAL, Optional.empty(), Set.of(), 1, "test", "test", 0);
    private static final Aftermath NOTHING =
            new Aftermath(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    private static Instant minute(int minutes) {
        return HEARD.plus(Duration.ofMinutes(minutes));
    }

    private static PastMessage message(int number, String body, Set<String> tags, Aftermath after) {
        return new PastMessage(
                TENANT,
                new Situation.Ticket(
                        new UUID(2, number / 2),
                        "OPEN",
                        "NORMAL",
                        "Subject",
                        Optional.empty(),
                        tags,
                        false,
                        1,
                        HEARD,
                        Optional.empty(),
                        true),
                new Situation.Message(new UUID(3, number), body, HEARD),
                new Situation.Buyer(Optional.empty(), 1),
                Optional.empty(),
                new Situation.Place(Channel.AMAZON, Optional.empty(), Optional.empty()),
                after);
    }

    private static AiRule rule(AiTrigger trigger, AiExecutionMode mode, AiAction... actions) {
        return new AiRule(
                new AiRuleId(new UUID(4, 1)),
                TENANT,
                new RuleTerms(
                        "Rule",
                        Optional.empty(),
                        trigger,
                        mode,
                        trigger == AiTrigger.NO_ANSWER_TIMEOUT ? Optional.of(Duration.ofMinutes(60)) : Optional.empty(),
                        List.of(new AiCondition(FactField.MESSAGE_BODY, ConditionOperator.CONTAINS, List.of("colis"))),
                        List.of(actions)),
                false,
                1,
                NOW,
                NOW,
                3);
    }

    private static Aftermath after(
            @Nullable Integer person,
            @Nullable Integer answered,
            @Nullable Integer again,
            @Nullable String movedTo,
            boolean escalated) {
        return new Aftermath(
                Optional.ofNullable(person).map(BacktestTest::minute),
                Optional.ofNullable(answered).map(BacktestTest::minute),
                Optional.ofNullable(again).map(BacktestTest::minute),
                Optional.ofNullable(movedTo),
                escalated);
    }

    private static BacktestReport.Count count(BacktestReport report, AiActionType type) {
        return Optional.ofNullable(report.actions().get(type)).orElseThrow();
    }

    @Test
    void what_would_have_been_done_is_counted_priced_and_held_against_what_people_did() {
        Backtest test = new Backtest(
                rule(
                        AiTrigger.INCOMING_MESSAGE,
                        AiExecutionMode.DISABLED,
                        new AiAction.SendReply(Optional.empty(), Optional.empty()),
                        new AiAction.SetStatus("PENDING"),
                        new AiAction.AddTag("late"),
                        new AiAction.Escalate(Optional.empty(), Optional.empty())),
                NOW);
        test.look(message(0, "Mon colis ?", Set.of("late"), after(5, 5, 9, "PENDING", true)), PLAIN);
        test.look(message(1, "Mon colis !", Set.of(), after(9, 9, 5, "RESOLVED", false)), PLAIN);
        test.look(message(2, "COLIS", Set.of(), NOTHING), PLAIN);
        test.look(message(3, "Merci", Set.of("late"), after(5, 5, null, "PENDING", true)), PLAIN);

        BacktestReport report = test.report(true);

        assertThat(report.messages()).isEqualTo(new BacktestReport.Messages(4, 4, 3, 2, true));
        assertThat(count(report, AiActionType.SEND_REPLY)).isEqualTo(new BacktestReport.Count(3, 1, 1, 1));
        assertThat(count(report, AiActionType.SET_STATUS)).isEqualTo(new BacktestReport.Count(3, 1, 1, 1));
        assertThat(count(report, AiActionType.ADD_TAG)).isEqualTo(new BacktestReport.Count(3, 1, 2, 0));
        assertThat(count(report, AiActionType.ESCALATE)).isEqualTo(new BacktestReport.Count(3, 1, 2, 0));
        assertThat(count(report, AiActionType.SEND_REPLY).agreement()).contains(0.5);
        assertThat(report.cost()).isEqualTo(new BacktestReport.Cost(3, 12));
        assertThat(report.cost().of(AiExecutionMode.DISABLED)).isZero();
        assertThat(report.ruleVersion()).isEqualTo(3);
        assertThat(report.samples()).hasSize(3);
        assertThat(report.samples().get(0).explanation())
                .singleElement()
                .satisfies(line -> assertThat(line.seen()).isEqualTo("Mon colis ?"));
        assertThat(report.samples().get(2).actions().get(0).agreed()).isEmpty();
    }

    @Test
    void a_timeout_would_have_come_only_to_those_who_waited_that_long() {
        Backtest test = new Backtest(
                rule(AiTrigger.NO_ANSWER_TIMEOUT, AiExecutionMode.SUGGEST_ONLY, new AiAction.AddTag("late")), NOW);
        test.look(message(0, "colis", Set.of(), NOTHING), PLAIN);
        test.look(message(1, "colis", Set.of(), after(61, 61, null, null, false)), PLAIN);
        test.look(message(2, "colis", Set.of(), after(60, 60, null, null, false)), PLAIN);
        test.look(message(3, "colis", Set.of(), after(null, 30, null, null, false)), PLAIN);
        test.look(message(4, "colis", Set.of(), after(null, null, 30, null, false)), PLAIN);

        assertThat(test.report(true).messages()).isEqualTo(new BacktestReport.Messages(5, 2, 2, 1, true));

        Backtest early = new Backtest(
                rule(AiTrigger.NO_ANSWER_TIMEOUT, AiExecutionMode.SUGGEST_ONLY, new AiAction.AddTag("late")),
                minute(59));
        early.look(message(0, "colis", Set.of(), NOTHING), PLAIN);
        assertThat(early.report(true).messages().triggered()).isZero();
    }

    @Test
    void a_few_samples_are_enough() {
        Backtest test = new Backtest(
                rule(AiTrigger.INCOMING_MESSAGE, AiExecutionMode.SUGGEST_ONLY, new AiAction.AddTag("late")), NOW);
        for (int i = 0; i < 50; i++) {
            test.look(message(i, "colis", Set.of(), NOTHING), PLAIN);
        }

        BacktestReport report = test.report(false);

        assertThat(report.samples()).hasSize(20);
        assertThat(report.messages()).isEqualTo(new BacktestReport.Messages(50, 50, 50, 25, false));
        assertThat(report.cost()).isEqualTo(new BacktestReport.Cost(0, 50));
    }

    @Test
    void a_time_has_a_beginning_before_its_end_and_an_end_in_sight() {
        assertThat(new Span(HEARD, HEARD.plus(Duration.ofDays(92)))).isNotNull();
        for (Duration length :
                List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(92).plusMillis(1))) {
            assertThatThrownBy(() -> new Span(HEARD, HEARD.plus(length))).isInstanceOf(Refusal.class);
        }
    }
}
