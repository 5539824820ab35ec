package io.keybuzz.testkit.story.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.automation.run.RuleRunner;
import io.keybuzz.application.outbox.RetryLater;
import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Outcome;
import io.keybuzz.domain.automation.execution.ExecutionResult;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.given.GivenAiRule;
import io.keybuzz.testkit.story.ai.RuleWorld.Heard;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a rule does nothing, or fails; the ticket is as it was each time, and nothing is half done. */
public interface RunsThatStopStory {
    AiAction WRITE = new AiAction.SendReply(Optional.empty(), Optional.empty());

    StoreFixture stores();

    private static GivenAiRule aRule(RuleWorld world) {
        return GivenAiRule.of(world.tenant, world.stores.ids(), world.now());
    }

    private static AiRule answering(RuleWorld world) {
        return world.rule(
                aRule(world).then(WRITE).then(new AiAction.AddTag("seen")).build());
    }

    private static AiRuleExecution newest(RuleWorld world) {
        return world.runs().get(0);
    }

    private static void assertSkipped(RuleWorld world, String reason) {
        assertThat(newest(world).result()).isEqualTo(ExecutionResult.SKIPPED);
        assertThat(newest(world).details().reason()).contains(reason);
    }

    private static void assertUntouched(RuleWorld world, Heard heard) {
        assertThat(world.said(heard)).isEmpty();
        assertThat(world.drafts(heard)).isEmpty();
        assertThat(world.ticket(heard).tags()).isEmpty();
        assertThat(world.meter.charges()).isEmpty();
    }

    @Test
    default void conditions_that_do_not_hold_are_explained() {
        RuleWorld world = new RuleWorld(stores());
        world.rule(aRule(world)
                .when(FactField.MESSAGE_BODY, ConditionOperator.CONTAINS, "invoice")
                .when(FactField.CHANNEL_NAME, ConditionOperator.EQUALS, "amazon")
                .then(WRITE)
                .build());
        Heard heard = world.opens("Where is it?");

        world.hears(heard);

        assertSkipped(world, "conditions");
        assertThat(newest(world).details().explanation())
                .extracting(line -> line.field() + " " + line.holds())
                .containsExactly("message.body false", "channel.name true");
        assertUntouched(world, heard);
        assertThat(world.writer.asked()).isEmpty();
    }

    @Test
    default void whoever_answered_before_or_was_asked_something_else_meanwhile_needs_no_answer() {
        RuleWorld world = new RuleWorld(stores());
        answering(world);
        Heard first = world.opens("Where is it?");
        Heard second = world.writes(first, "Or shall I come?");

        world.hears(first);
        assertSkipped(world, "superseded");
        world.answers(second);
        world.advance(Duration.ofSeconds(1));
        world.hears(second);
        assertSkipped(world, "superseded");

        assertUntouched(world, first);
        assertThat(world.runs()).hasSize(2);
    }

    @Test
    default void a_person_who_answers_while_a_rule_writes_is_not_answered_over() {
        RuleWorld world = new RuleWorld(stores());
        answering(world);
        Heard heard = world.opens("Where is it?");
        world.writer.then(task -> {
            world.answers(heard);
            return RuleWorld.reply("too late");
        });

        world.hears(heard);

        assertSkipped(world, "superseded");
        assertUntouched(world, heard);
        assertThat(world.meter.tokens()).as("paid for all the same").isEqualTo(100);
    }

    @Test
    default void of_several_rules_that_answer_the_first_does() {
        RuleWorld world = new RuleWorld(stores());
        AiRule second = world.rule(aRule(world).position(2).then(WRITE).build());
        AiRule first = world.rule(aRule(world).position(1).then(WRITE).build());
        AiRule third = world.rule(aRule(world)
                .position(3)
                .when(FactField.TICKET_STATUS, ConditionOperator.EQUALS, "waiting_customer")
                .then(new AiAction.AddTag("answered"))
                .build());
        Heard heard = world.opens("Where is it?");

        world.hears(heard);

        assertThat(world.said(heard)).hasSize(1);
        assertThat(world.runOf(first).result()).isEqualTo(ExecutionResult.SUCCESS);
        assertThat(world.runOf(second).details().reason()).contains("superseded");
        assertThat(world.runOf(third).result()).as("sees what was done").isEqualTo(ExecutionResult.SUCCESS);
        assertThat(world.ticket(heard).tags()).containsExactly("answered");
    }

    @Test
    default void a_rule_that_answers_its_own_echo_stops_at_three_until_a_person_speaks() {
        RuleWorld world = new RuleWorld(stores());
        AiRule rule = answering(world);
        Heard heard = world.opens("Hello?");
        for (int i = 0; i < 6; i++) {
            world.hears(heard);
            world.advance(Duration.ofMinutes(1));
            heard = world.writes(heard, "I am away. No. " + i);
        }

        assertThat(world.said(heard)).hasSize(AiRuleExecution.DEEPEST);
        assertThat(world.runs()).hasSize(6).extracting(AiRuleExecution::depth).containsExactly(3, 3, 3, 2, 1, 0);
        assertSkipped(world, "depth");
        world.notes(heard);
        world.advance(Duration.ofMinutes(1));
        heard = world.writes(heard, "Are you there?");
        world.hears(heard);
        assertThat(world.said(heard)).hasSize(AiRuleExecution.DEEPEST + 1);
        assertThat(world.runOf(rule).depth()).isZero();
    }

    @Test
    default void what_would_go_nowhere_is_not_said() {
        RuleWorld world = new RuleWorld(stores());
        answering(world);
        Heard byHand = world.opensByHand("Hello");
        world.hears(byHand);
        assertSkipped(world, "no-route");
        assertUntouched(world, byHand);

        Heard closed = world.opens("Hello");
        world.change(() -> {
            var ticket = stores().tickets().require(closed.ticket());
            ticket.change(TicketChange.none().status(TicketStatus.CLOSED), Author.system("KeyBuzz"), world.now());
            stores().tickets().save(ticket);
        });
        world.hears(closed);
        assertSkipped(world, "closed");
        assertUntouched(world, closed);
    }

    @Test
    default void without_allowance_nothing_is_written_and_nothing_done() {
        RuleWorld world = new RuleWorld(stores());
        answering(world);
        world.meter.full();
        Heard heard = world.opens("Hello");
        world.hears(heard);
        assertSkipped(world, "quota");
        assertThat(world.writer.asked()).isEmpty();

        world.meter.looksFree();
        Heard late = world.opens("Hello");
        world.hears(late);
        assertSkipped(world, "quota");
        assertThat(world.writer.asked()).hasSize(1);
        assertUntouched(world, late);
        assertThat(world.history(late)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = WritingTrouble.Kind.class,
            names = {"DOWN", "SLOW", "THROTTLED"})
    default void trouble_that_passes_is_tried_again_three_times(WritingTrouble.Kind kind) {
        RuleWorld world = new RuleWorld(stores());
        answering(world);
        Heard heard = world.opens("Hello");
        RuleRunner node = world.node();
        for (int i = 0; i < 3; i++) {
            world.writer.thenFails(kind);
            assertThatThrownBy(() -> node.on(world.event(heard))).isInstanceOf(RetryLater.class);
            assertThat(world.runs()).isEmpty();
        }
        world.writer.thenFails(kind);
        node.on(world.event(heard));

        assertThat(newest(world).result()).isEqualTo(ExecutionResult.FAILED);
        assertThat(newest(world).details().reason()).contains("writer");
        assertThat(newest(world).details().cause().orElseThrow())
                .startsWith(kind.name().toLowerCase(Locale.ROOT) + ": scripted");
        assertUntouched(world, heard);
        world.answers(heard);
        node.on(world.event(heard));
        assertThat(world.runs()).hasSize(1);
    }

    @Test
    default void trouble_that_passes_in_time_leaves_nothing_behind() {
        RuleWorld world = new RuleWorld(stores());
        answering(world);
        Heard heard = world.opens("Hello");
        RuleRunner node = world.node();
        world.writer.thenFails(WritingTrouble.Kind.DOWN);
        assertThatThrownBy(() -> node.on(world.event(heard))).isInstanceOf(RetryLater.class);

        node.on(world.event(heard));

        assertThat(newest(world).result()).isEqualTo(ExecutionResult.SUCCESS);
        assertThat(world.said(heard)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = WritingTrouble.Kind.class,
            names = {"REFUSED", "TRUNCATED", "GARBLED", "UNSAFE", "CREDENTIALS"})
    default void trouble_that_stays_fails_at_once(WritingTrouble.Kind kind) {
        for (AiExecutionMode mode : List.of(AiExecutionMode.AUTO_EXECUTE, AiExecutionMode.SUGGEST_ONLY)) {
            RuleWorld world = new RuleWorld(stores());
            world.rule(aRule(world)
                    .mode(mode)
                    .then(WRITE)
                    .then(new AiAction.AddTag("x"))
                    .build());
            Heard heard = world.opens("Hello");
            world.writer.thenFails(kind);

            world.hears(heard);

            assertThat(newest(world).result()).isEqualTo(ExecutionResult.FAILED);
            assertThat(newest(world).details().cause()).isPresent();
            assertUntouched(world, heard);
            assertThat(world.history(heard)).hasSize(1);
        }
    }

    @Test
    default void what_the_channel_forbids_does_not_leave_whoever_wrote_it() {
        RuleWorld world = new RuleWorld(stores());
        world.rule(aRule(world)
                .then(new AiAction.SendReply(Optional.of("Write to me@shop.example please"), Optional.empty()))
                .build());
        Heard heard = world.opens("Hello");

        world.hears(heard);

        assertThat(newest(world).result()).isEqualTo(ExecutionResult.FAILED);
        assertThat(newest(world).details().cause().orElseThrow()).startsWith("unsafe: ");
        assertUntouched(world, heard);
    }

    @Test
    default void a_ticket_that_cannot_be_moved_there_is_not_touched_at_all() {
        RuleWorld world = new RuleWorld(stores());
        world.rule(aRule(world)
                .then(new AiAction.AddTag("seen"))
                .then(new AiAction.Escalate(Optional.of(world.stores.ids().next()), Optional.of("Look!")))
                .build());
        Heard heard = world.opens("Hello");

        world.hears(heard);

        assertThat(newest(world).result()).isEqualTo(ExecutionResult.FAILED);
        assertThat(newest(world).details().reason()).contains("refused");
        assertThat(newest(world).details().cause().orElseThrow()).startsWith("ticketing/invalid-assignment");
        assertThat(newest(world).details().actions())
                .singleElement()
                .satisfies(action -> assertThat(action.outcome()).isEqualTo(Outcome.REFUSED));
        assertUntouched(world, heard);
        assertThat(world.messages(heard)).hasSize(1);
    }

    @Test
    default void who_switches_a_rule_off_while_it_writes_means_this_answer_too() {
        RuleWorld world = new RuleWorld(stores());
        AiRule rule = answering(world);
        Heard heard = world.opens("Hello");
        world.writer.then(task -> {
            world.rule(rule.switched(false, world.now()));
            return RuleWorld.reply("unwanted");
        });

        world.hears(heard);

        assertThat(world.runs()).isEmpty();
        assertUntouched(world, heard);
    }

    @Test
    default void messages_from_before_a_rule_are_left_alone() {
        RuleWorld world = new RuleWorld(stores());
        Heard heard = world.opens("Hello");
        world.advance(Duration.ofMinutes(5));
        answering(world);

        world.hears(heard);

        assertThat(world.runs()).isEmpty();
    }
}
