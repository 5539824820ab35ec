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
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.automation.writing.WritingTrouble;
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

/** How rules fail; the ticket is as it was each time, and nothing is half done. */
public interface RunsThatFailStory {
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

    private static void assertUntouched(RuleWorld world, Heard heard) {
        assertThat(world.said(heard)).isEmpty();
        assertThat(world.drafts(heard)).isEmpty();
        assertThat(world.ticket(heard).tags()).isEmpty();
        assertThat(world.meter.charges()).isEmpty();
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

    private static void isAway(RuleWorld world) {
        world.writer.then(task -> {
            throw new WritingTrouble(WritingTrouble.Kind.DOWN, "left alone");
        });
    }

    @Test
    default void a_writer_that_is_away_for_some_minutes_loses_no_answer() {
        RuleWorld world = new RuleWorld(stores());
        answering(world);
        Heard heard = world.opens("Hello");
        RuleRunner node = world.node();
        for (int i = 0; i < 9; i++) {
            isAway(world);
            assertThatThrownBy(() -> node.on(world.event(heard))).isInstanceOf(RetryLater.class);
            world.advance(Duration.ofSeconds(30));
        }

        node.on(world.event(heard));

        assertThat(newest(world).result()).isEqualTo(ExecutionResult.SUCCESS);
        assertThat(world.said(heard)).hasSize(1);
    }

    @Test
    default void a_writer_that_stays_away_is_given_up() {
        RuleWorld world = new RuleWorld(stores());
        answering(world);
        Heard heard = world.opens("Hello");
        RuleRunner node = world.node();
        world.advance(Duration.ofMinutes(5));
        for (int i = 0; i < 3; i++) {
            isAway(world);
            assertThatThrownBy(() -> node.on(world.event(heard))).isInstanceOf(RetryLater.class);
        }

        isAway(world);
        node.on(world.event(heard));

        assertThat(newest(world).result()).isEqualTo(ExecutionResult.FAILED);
        assertThat(newest(world).details().reason()).contains("writer");
        assertThat(newest(world).details().cause()).contains("down: left alone");
        assertUntouched(world, heard);
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
    default void a_writer_that_is_down_holds_back_its_own_rule_and_no_other() {
        RuleWorld world = new RuleWorld(stores());
        AiRule writes = world.rule(aRule(world).position(1).then(WRITE).build());
        AiRule tags = world.rule(
                aRule(world).position(2).then(new AiAction.AddTag("seen")).build());
        Heard heard = world.opens("Hello");
        RuleRunner node = world.node();
        world.writer.thenFails(WritingTrouble.Kind.DOWN);

        assertThatThrownBy(() -> node.on(world.event(heard))).isInstanceOf(RetryLater.class);

        assertThat(world.ticket(heard).tags()).containsExactly("seen");
        assertThat(newest(world).rule()).isEqualTo(tags.id());
        node.on(world.event(heard));
        assertThat(world.runOf(writes).result()).isEqualTo(ExecutionResult.SUCCESS);
        assertThat(world.runs()).hasSize(2);
    }

    @Test
    default void only_rules_that_were_meant_have_failed_when_an_event_is_given_up() {
        RuleWorld world = new RuleWorld(stores());
        AiRule meant = world.rule(aRule(world).position(1).build());
        AiRule picky = world.rule(aRule(world)
                .position(2)
                .when(FactField.MESSAGE_BODY, ConditionOperator.CONTAINS, "never said")
                .build());
        world.rule(aRule(world).position(3).trigger(AiTrigger.RETURN_REQUEST).build());
        world.rule(
                aRule(world).position(4).trigger(AiTrigger.NEGATIVE_SENTIMENT).build());
        Heard heard = world.opens("Bonjour, à quelle heure ouvrez-vous ?");
        world.advance(Duration.ofMinutes(1));
        world.rule(aRule(world).position(5).build());

        world.node().gaveUp(world.event(heard), "Boom");

        assertThat(world.runOf(meant).result()).isEqualTo(ExecutionResult.FAILED);
        assertThat(world.runOf(meant).details().cause()).contains("Boom");
        assertThat(world.runOf(picky).details().reason()).contains("conditions");
        assertThat(world.runs()).hasSize(2);
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
}
