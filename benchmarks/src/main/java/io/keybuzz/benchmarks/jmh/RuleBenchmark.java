package io.keybuzz.benchmarks.jmh;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.engine.CompiledRule;
import io.keybuzz.domain.automation.engine.Facts;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiCondition;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.rule.RuleTerms;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A tenant's hundred rules of ten conditions each over one message of 1,000 characters, which is folded anew every time; every
 * condition holds, so that none is spared. One operation is one condition.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RuleBenchmark {
    static final int CONDITIONS = 1_000;
    private static final int RULES = 100;
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Situation situation = situation();
    private final List<CompiledRule> rules = rules();

    /** With the explanation of every condition, as each run keeps it. */
    @Benchmark
    @OperationsPerInvocation(CONDITIONS)
    public void explained(Blackhole hole) {
        Facts facts = Facts.of(situation);
        for (CompiledRule rule : rules) {
            hole.consume(rule.judge(facts));
        }
    }

    /** Yes or no, as a trial over the past asks most of the time. */
    @Benchmark
    @OperationsPerInvocation(CONDITIONS)
    public void decided(Blackhole hole) {
        Facts facts = Facts.of(situation);
        for (CompiledRule rule : rules) {
            hole.consume(rule.acts(facts));
        }
    }

    private static List<CompiledRule> rules() {
        List<CompiledRule> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            rules.add(CompiledRule.of(new RuleTerms(
                    "Rule " + i,
                    Optional.empty(),
                    AiTrigger.INCOMING_MESSAGE,
                    AiExecutionMode.SUGGEST_ONLY,
                    Optional.empty(),
                    conditions(),
                    List.of(new AiAction.AddTag("late")))));
        }
        return rules;
    }

    private static List<AiCondition> conditions() {
        return List.of(
                condition(FactField.MESSAGE_BODY, ConditionOperator.CONTAINS, "réponse rapide"),
                condition(FactField.MESSAGE_BODY, ConditionOperator.NOT_CONTAINS, "remboursement"),
                condition(FactField.TICKET_SUBJECT, ConditionOperator.CONTAINS, "colis"),
                condition(FactField.CHANNEL_NAME, ConditionOperator.IN, "fnac", "cdiscount", "amazon"),
                condition(FactField.TICKET_STATUS, ConditionOperator.EQUALS, "open"),
                condition(FactField.TICKET_TAGS, ConditionOperator.NOT_IN, "spam", "done"),
                condition(FactField.TICKET_MESSAGES, ConditionOperator.LESS_THAN, "10"),
                condition(FactField.TICKET_AGE_HOURS, ConditionOperator.GREATER_THAN, "1.5"),
                condition(FactField.MESSAGE_LANGUAGE, ConditionOperator.NOT_EQUALS, "de"),
                condition(FactField.ORDER_REFERENCE, ConditionOperator.EQUALS, "406-1234567-1234567"));
    }

    private static AiCondition condition(FactField field, ConditionOperator operator, String... values) {
        return new AiCondition(field, operator, List.of(values));
    }

    private static Situation situation() {
        String body =
                "Bonjour, où est mon colis ? Il devait arriver lundi dernier. ".repeat(16) + "Réponse rapide SVP.";
        return new Situation(
                new TenantId(new UUID(1, 1)),
                new Situation.Ticket(
                        new UUID(1, 2),
                        "OPEN",
                        "NORMAL",
                        "Où est mon colis ?",
                        Optional.of("delivery"),
                        Set.of("vip"),
                        false,
                        3,
                        NOW.minus(Duration.ofHours(4)),
                        Optional.empty(),
                        true),
                new Situation.Message(new UUID(1, 3), body, NOW),
                new Situation.Buyer(Optional.of("Béatrice"), 1),
                Optional.of(new Situation.Order("406-1234567-1234567", Optional.empty(), Optional.empty())),
                new Situation.Place(Channel.AMAZON, Optional.of("fr"), Optional.of("fr")),
                new Classification(
                        Optional.empty(),
                        Classification.Sentiment.NEUTRAL,
                        Optional.of("fr"),
                        Set.of(),
                        0.5,
                        "bench",
                        "bench",
                        0),
                NOW);
    }
}
