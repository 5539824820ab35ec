package io.keybuzz.testkit.story.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.automation.run.Patience;
import io.keybuzz.domain.automation.execution.ExecutionResult;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.given.GivenAiRule;
import io.keybuzz.testkit.story.ai.RuleWorld.Heard;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Buyers whom nobody answers: they are all served, and nobody's crowd holds up the others. */
public interface WaitingBuyersStory {
    AiAction WRITE = new AiAction.SendReply(Optional.empty(), Optional.empty());
    Duration LONG = Duration.ofHours(4);

    StoreFixture stores();

    private static AiRule waiting(RuleWorld world, int position) {
        return world.rule(GivenAiRule.of(world.tenant, world.stores.ids(), world.now())
                .position(position)
                .unansweredFor(LONG)
                .then(WRITE)
                .build());
    }

    private static int answered(RuleWorld world, List<Heard> heard) {
        return (int) heard.stream().filter(one -> !world.said(one).isEmpty()).count();
    }

    @Test
    default void who_has_waited_too_long_is_served_although_rules_were_put_in_another_order() {
        RuleWorld world = new RuleWorld(stores());
        AiRule first = waiting(world, 1);
        AiRule second = waiting(world, 2);
        Heard heard = world.opens("Bonjour");
        world.advance(LONG.plusMinutes(10));

        world.change(() -> stores().aiRules().arrange(List.of(second.id(), first.id())));
        world.patience().ring(world.now());

        assertThat(world.said(heard)).hasSize(1);
        assertThat(world.runs()).as("then nobody waits any more").hasSize(1);
    }

    @Test
    default void an_answer_that_is_being_written_is_not_thrown_away_because_rules_were_put_in_another_order() {
        RuleWorld world = new RuleWorld(stores());
        AiRule rule = world.rule(GivenAiRule.of(world.tenant, stores().ids(), world.now())
                .position(7)
                .then(WRITE)
                .build());
        Heard heard = world.opens("Bonjour");
        world.writer.then(task -> {
            world.change(() -> stores().aiRules().arrange(List.of(rule.id())));
            return RuleWorld.reply(RuleWorld.ANSWER);
        });

        world.hears(heard);

        assertThat(world.runOf(rule).result()).isEqualTo(ExecutionResult.SUCCESS);
        assertThat(world.said(heard)).hasSize(1);
        assertThat(world.writer.asked()).hasSize(1);
    }

    @Test
    default void one_go_ends_in_time_and_the_next_begins_with_whoever_is_behind() {
        RuleWorld crowd = new RuleWorld(stores());
        RuleWorld other = new RuleWorld(stores(), crowd.writer);
        waiting(crowd, 1);
        waiting(other, 1);
        List<Heard> many = List.of(
                crowd.opens("1"),
                crowd.opens("2"),
                crowd.opens("3"),
                crowd.opens("4"),
                crowd.opens("5"),
                crowd.opens("6"));
        List<Heard> one = List.of(other.opens("Bonjour"));
        crowd.advance(LONG.plusMinutes(1));
        for (int i = 0; i < 7; i++) {
            crowd.writer.then(task -> {
                crowd.advance(Duration.ofSeconds(10));
                return RuleWorld.reply(RuleWorld.ANSWER);
            });
        }
        Patience patience = crowd.patience();

        Patience.Report first = patience.ring(crowd.now());
        assertThat(first.ran()).isLessThanOrEqualTo(4);
        Patience.Report second = patience.ring(crowd.now());

        assertThat(answered(other, one)).as("whoever began").isEqualTo(1);
        assertThat(second.ran()).isPositive().isLessThanOrEqualTo(4);
        for (int i = 0; i < 3; i++) {
            patience.ring(crowd.now());
        }
        assertThat(answered(crowd, many)).isEqualTo(many.size());
        assertThat(crowd.runs().size() + other.runs().size()).isEqualTo(7);
    }
}
