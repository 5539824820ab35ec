package io.keybuzz.testkit.story.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.automation.run.RuleRunner;
import io.keybuzz.application.shared.StoredEvent;
import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Outcome;
import io.keybuzz.domain.automation.execution.ExecutionResult;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.given.GivenAiRule;
import io.keybuzz.testkit.story.ai.RuleWorld.Heard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** However often an event comes, in whatever order, to however many nodes, and wherever one of them dies: each run happens once. */
public interface RunsHappenOnceStory {
    AiAction WRITE = new AiAction.SendReply(Optional.empty(), Optional.empty());
    Duration PATIENCE = Duration.ofHours(4);

    StoreFixture stores();

    /** How many messages buyers write. */
    int messages();

    private static GivenAiRule aRule(RuleWorld world) {
        return GivenAiRule.of(world.tenant, world.stores.ids(), world.now());
    }

    private static void assertOnce(RuleWorld world, int expected) {
        List<AiRuleExecution> runs = world.runs();
        assertThat(runs).hasSize(expected);
        assertThat(runs.stream().map(run -> run.rule() + " " + run.message()).distinct())
                .hasSize(expected);
    }

    private static long done(RuleWorld world) {
        return world.runs().stream()
                .flatMap(run -> run.details().actions().stream())
                .filter(action -> action.outcome() == Outcome.DONE
                        || (action.outcome() == Outcome.SUGGESTED
                                && action.subject().isPresent()))
                .count();
    }

    @Test
    default void runs_are_rules_times_messages_after_each_event_came_three_times_in_any_order() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        RuleWorld world = new RuleWorld(stores());
        List<AiRule> rules = List.of(
                world.rule(aRule(world)
                        .position(1)
                        .then(new AiAction.AddTag("seen"))
                        .build()),
                world.rule(aRule(world).position(2).then(WRITE).build()),
                world.rule(aRule(world)
                        .position(3)
                        .mode(AiExecutionMode.SUGGEST_ONLY)
                        .when(FactField.MESSAGE_BODY, ConditionOperator.CONTAINS, "urgent")
                        .then(WRITE)
                        .build()));
        List<Heard> heard = conversations(world, random);
        List<StoredEvent> deliveries = new ArrayList<>();
        for (Heard one : heard) {
            StoredEvent event = world.event(one);
            deliveries.addAll(List.of(event, event, event));
        }
        Collections.shuffle(deliveries, random);
        List<RuleRunner> nodes = List.of(world.node(), world.node());

        deliveries.forEach(event -> nodes.get(random.nextInt(2)).on(event));

        assertOnce(world, rules.size() * heard.size());
        assertAnswered(world, heard, seed);
    }

    private List<Heard> conversations(RuleWorld world, Random random) {
        List<Heard> heard = new ArrayList<>();
        while (heard.size() < messages()) {
            String words = random.nextInt(3) == 0 ? "urgent" : "Bonjour";
            world.advance(Duration.ofSeconds(1));
            heard.add(
                    heard.isEmpty() || random.nextInt(4) > 0
                            ? world.opens(words)
                            : world.writes(heard.get(random.nextInt(heard.size())), words));
        }
        return heard;
    }

    private static void assertAnswered(RuleWorld world, List<Heard> heard, long seed) {
        assertThat(world.meter.charges()).hasSize((int) done(world));
        assertThat(heard.stream().map(Heard::ticket).distinct().count())
                .isEqualTo(world.runs().stream()
                        .filter(AiRuleExecution::answered)
                        .map(AiRuleExecution::ticket)
                        .distinct()
                        .count());
        for (Heard one : heard.subList(0, Math.min(50, heard.size()))) {
            assertThat(world.said(one)).as("seed " + seed).hasSizeLessThanOrEqualTo(AiRuleExecution.DEEPEST);
            assertThat(world.ticket(one).tags()).containsExactly("seen");
        }
    }

    @Test
    default void nodes_that_run_the_same_rule_at_once_run_it_once() {
        RuleWorld world = new RuleWorld(stores());
        world.rule(aRule(world).then(WRITE).then(new AiAction.AddTag("seen")).build());
        for (int i = 0; i < 5; i++) {
            Heard heard = world.opens("Bonjour");
            StoredEvent event = world.event(heard);

            List<Concurrently.Outcome<Boolean>> outcomes = Concurrently.run(4, () -> {
                world.node().on(event);
                return true;
            });

            assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
            assertThat(world.said(heard)).hasSize(1);
        }
        assertOnce(world, 5);
        assertThat(world.runs()).extracting(AiRuleExecution::result).containsOnly(ExecutionResult.SUCCESS);
    }

    @Test
    default void wherever_a_node_dies_another_finishes_and_nothing_happens_twice() {
        int points = 0;
        for (boolean after : List.of(false, true)) {
            int at = 1;
            while (diesAt(at, after)) {
                at++;
                points++;
            }
        }
        assertThat(points).isGreaterThanOrEqualTo(8);
    }

    private boolean diesAt(int at, boolean after) {
        RuleWorld world = new RuleWorld(stores());
        world.rule(aRule(world)
                .position(1)
                .mode(AiExecutionMode.SUGGEST_ONLY)
                .then(WRITE)
                .build());
        world.rule(aRule(world)
                .position(2)
                .then(WRITE)
                .then(new AiAction.SetStatus("PENDING"))
                .build());
        world.rule(aRule(world)
                .position(3)
                .when(FactField.MESSAGE_BODY, ConditionOperator.CONTAINS, "never")
                .build());
        Heard heard = world.opens("Bonjour");
        boolean died = false;
        try {
            world.node(new MortalWork(stores().unitOfWork(), at, after)).on(world.event(heard));
        } catch (MortalWork.Death expected) {
            died = true;
        }

        world.node().on(world.event(heard));

        String where = (after ? "after " : "before ") + at;
        assertThat(world.said(heard)).as(where).hasSize(1);
        assertThat(world.drafts(heard)).as(where).hasSize(1);
        assertThat(world.ticket(heard).status()).as(where).isEqualTo(TicketStatus.PENDING);
        assertThat(world.meter.charges()).as(where).hasSize(3);
        assertOnce(world, 3);
        return died;
    }

    @Test
    default void the_clock_jumps_two_days_and_each_rule_runs_once_whoever_dies() {
        for (int at = 1; at <= 4; at++) {
            RuleWorld world = new RuleWorld(stores());
            world.rule(aRule(world).unansweredFor(PATIENCE).then(WRITE).build());
            world.rule(aRule(world)
                    .unansweredFor(PATIENCE.multipliedBy(2))
                    .then(new AiAction.Escalate(Optional.empty(), Optional.of("Nobody answers")))
                    .build());
            Heard first = world.opens("Bonjour");
            Heard second = world.opens("Bonsoir");
            Heard answered = world.opens("Salut");
            world.answers(answered);
            world.advance(Duration.ofHours(48));
            try {
                world.patience(new MortalWork(stores().unitOfWork(), at, at % 2 == 0))
                        .ring(world.now());
            } catch (MortalWork.Death expected) {
                assertThat(world.runs()).hasSizeLessThan(4);
            }

            Concurrently.run(2, () -> world.patience().ring(world.now()));
            world.patience().ring(world.now());

            for (Heard heard : List.of(first, second)) {
                assertThat(world.said(heard)).hasSizeLessThanOrEqualTo(1);
            }
            assertThat(world.messages(answered)).hasSize(2);
            assertThat(world.runs().stream()
                            .map(run -> run.rule() + " " + run.message())
                            .distinct())
                    .hasSize(world.runs().size());
            assertThat(world.runs().stream()
                            .filter(run -> run.result() == ExecutionResult.SUCCESS)
                            .map(AiRuleExecution::ticket)
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(
                            first.ticket().value(), second.ticket().value());
        }
    }

    @Test
    default void switching_a_rule_on_does_not_answer_what_has_waited_for_long() {
        RuleWorld world = new RuleWorld(stores());
        Heard old = world.opens("Bonjour");
        world.advance(PATIENCE.multipliedBy(2));
        Heard recent = world.opens("Bonjour");
        world.advance(Duration.ofMinutes(1));
        world.rule(aRule(world).unansweredFor(PATIENCE).then(WRITE).build());
        world.advance(PATIENCE);

        world.patience().ring(world.now());

        assertThat(world.said(old)).isEmpty();
        assertThat(world.said(recent)).hasSize(1);
        assertOnce(world, 1);
    }

    @Test
    default void a_rule_that_may_only_suggest_never_sends_whatever_it_says() {
        Random random = new Random(7);
        List<AiAction> all = List.of(
                WRITE,
                new AiAction.SendReply(Optional.of("Bonjour {{customer.name}}"), Optional.empty()),
                new AiAction.RequestMoreInfo(List.of("Which order?")),
                new AiAction.SetStatus("CLOSED"),
                new AiAction.AddTag("x"),
                new AiAction.Escalate(Optional.empty(), Optional.of("Look")));
        RuleWorld world = new RuleWorld(stores());
        for (int i = 0; i < 8; i++) {
            GivenAiRule rule = aRule(world).position(i).mode(AiExecutionMode.SUGGEST_ONLY);
            for (int n = 0; n <= random.nextInt(4); n++) {
                rule = rule.then(all.get(random.nextInt(all.size())));
            }
            world.rule(rule.build());
        }
        for (int i = 0; i < 5; i++) {
            Heard heard = random.nextBoolean() ? world.opens("Bonjour") : world.opensByHand("Hello");
            world.hears(heard);
            assertThat(world.messages(heard)).hasSize(1);
            assertThat(world.ticket(heard).tags()).isEmpty();
            assertThat(world.ticket(heard).status()).isEqualTo(TicketStatus.OPEN);
            assertThat(world.drafts(heard)).isNotEmpty();
        }
        assertThat(world.runs())
                .hasSize(40)
                .allSatisfy(run -> assertThat(run.details().actions())
                        .allSatisfy(action -> assertThat(action.outcome()).isEqualTo(Outcome.SUGGESTED)));
    }
}
