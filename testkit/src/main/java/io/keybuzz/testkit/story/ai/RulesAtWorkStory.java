package io.keybuzz.testkit.story.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Done;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Outcome;
import io.keybuzz.domain.automation.execution.ExecutionResult;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.given.GivenAiRule;
import io.keybuzz.testkit.story.ai.RuleWorld.Heard;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each trigger brings about in each mode, and what does not set it off. */
public interface RulesAtWorkStory {
    Duration PATIENCE = Duration.ofHours(4);

    StoreFixture stores();

    private static String wordsFor(AiTrigger trigger) {
        return switch (trigger) {
            case INCOMING_MESSAGE, NO_ANSWER_TIMEOUT -> "Bonjour, à quelle heure ouvrez-vous ?";
            case ORDER_ISSUE -> "Bonjour, je n'ai toujours pas reçu mon colis, où est ma commande ?";
            case RETURN_REQUEST -> "Bonjour, je souhaite retourner cet article, comment faire le retour ?";
            case NEGATIVE_SENTIMENT -> "C'est scandaleux, je suis furieux, un service lamentable, j'en ai assez !";
        };
    }

    private static AiRule aRule(RuleWorld world, AiTrigger trigger, AiExecutionMode mode) {
        GivenAiRule rule = GivenAiRule.of(world.tenant, world.stores.ids(), world.now())
                .name("First answer")
                .trigger(trigger);
        if (trigger == AiTrigger.NO_ANSWER_TIMEOUT) {
            rule = rule.unansweredFor(PATIENCE);
        }
        return world.rule(rule.mode(mode)
                .then(new AiAction.SendReply(Optional.empty(), Optional.of("Be kind")))
                .then(new AiAction.AddTag("seen"))
                .then(new AiAction.SetStatus("PENDING"))
                .build());
    }

    /** As the relay does it, three times, and the clock. */
    private static void happens(RuleWorld world, AiTrigger trigger, Heard heard) {
        for (int i = 0; i < 3; i++) {
            world.hears(heard);
        }
        if (trigger == AiTrigger.NO_ANSWER_TIMEOUT) {
            assertThat(world.runs()).isEmpty();
            world.advance(PATIENCE.minusSeconds(1));
            world.patience().ring(world.now());
            assertThat(world.runs()).as("a second too early").isEmpty();
            world.advance(Duration.ofSeconds(2));
            for (int i = 0; i < 3; i++) {
                world.patience().ring(world.now());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(AiTrigger.class)
    default void a_rule_that_may_act_answers_and_does_everything_else_once(AiTrigger trigger) {
        RuleWorld world = new RuleWorld(stores());
        AiRule rule = aRule(world, trigger, AiExecutionMode.AUTO_EXECUTE);
        world.advance(Duration.ofMinutes(1));
        Heard heard = world.opens(wordsFor(trigger));

        happens(world, trigger, heard);

        assertThat(world.said(heard)).singleElement().satisfies(said -> {
            assertThat(said.body()).isEqualTo(RuleWorld.ANSWER);
            assertThat(said.senderName()).isEqualTo("First answer");
            assertThat(said.senderId()).isEqualTo(rule.id().toString());
            assertThat(said.deliveryStatus()).isEqualTo(DeliveryStatus.QUEUED);
        });
        assertThat(world.ticket(heard).tags()).containsExactly("seen");
        assertThat(world.ticket(heard).status()).isEqualTo(TicketStatus.PENDING);
        AiRuleExecution run = only(world);
        assertThat(run.result()).isEqualTo(ExecutionResult.SUCCESS);
        assertThat(run.trigger()).isEqualTo(trigger);
        assertThat(run.rule()).isEqualTo(rule.id());
        assertThat(run.details().actions()).extracting(Done::outcome).containsOnly(Outcome.DONE);
        assertThat(run.details().tokens()).isEqualTo(100);
        assertThat(world.meter.charges()).as("each action is one").hasSize(3);
        assertThat(world.history(heard))
                .filteredOn(line -> line.type() == TicketEventType.AI_RULE_EXECUTED)
                .singleElement()
                .satisfies(line -> assertThat(line.payload())
                        .containsEntry("ruleId", rule.id().toString())
                        .containsEntry("ruleName", "First answer"));
        assertThat(world.history(heard))
                .filteredOn(line -> line.type() == TicketEventType.AI_REPLY_SENT)
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(AiTrigger.class)
    default void a_rule_that_may_only_suggest_writes_a_draft_and_touches_nothing(AiTrigger trigger) {
        RuleWorld world = new RuleWorld(stores());
        AiRule rule = aRule(world, trigger, AiExecutionMode.SUGGEST_ONLY);
        world.advance(Duration.ofMinutes(1));
        Heard heard = world.opens(wordsFor(trigger));

        happens(world, trigger, heard);

        assertThat(world.said(heard)).isEmpty();
        assertThat(world.messages(heard)).hasSize(1);
        assertThat(world.ticket(heard).tags()).isEmpty();
        assertThat(world.ticket(heard).status()).isEqualTo(TicketStatus.OPEN);
        assertThat(world.drafts(heard)).singleElement().satisfies(draft -> {
            assertThat(draft.body()).isEqualTo(RuleWorld.ANSWER);
            assertThat(draft.maker().rule()).contains(rule.id());
            assertThat(draft.message()).isEqualTo(heard.message().value());
        });
        AiRuleExecution run = only(world);
        assertThat(run.result()).isEqualTo(ExecutionResult.SUCCESS);
        assertThat(run.details().actions()).extracting(Done::outcome).containsOnly(Outcome.SUGGESTED);
        assertThat(run.details().actions().get(0).subject())
                .contains(world.drafts(heard).get(0).id().value());
        assertThat(run.details().actions().get(2).note()).contains("pending");
        assertThat(world.meter.charges()).as("one for the draft").hasSize(1);
        assertThat(world.history(heard))
                .extracting(line -> line.type())
                .containsOnlyOnce(TicketEventType.AI_SUGGESTION_CREATED)
                .containsOnlyOnce(TicketEventType.AI_RULE_EXECUTED)
                .doesNotContain(TicketEventType.AI_REPLY_SENT);
    }

    @ParameterizedTest
    @EnumSource(AiTrigger.class)
    default void a_rule_that_is_disabled_does_nothing_at_all(AiTrigger trigger) {
        RuleWorld world = new RuleWorld(stores());
        aRule(world, trigger, AiExecutionMode.DISABLED);
        world.advance(Duration.ofMinutes(1));
        Heard heard = world.opens(wordsFor(trigger));

        happens(world, trigger, heard);

        assertThat(world.runs()).isEmpty();
        assertThat(world.messages(heard)).hasSize(1);
        assertThat(world.drafts(heard)).isEmpty();
        assertThat(world.history(heard)).hasSize(1);
        assertThat(world.writer.asked()).isEmpty();
        assertThat(world.meter.charges()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = AiTrigger.class,
            names = {"ORDER_ISSUE", "RETURN_REQUEST", "NEGATIVE_SENTIMENT"})
    default void what_a_message_is_not_about_sets_nothing_off(AiTrigger trigger) {
        RuleWorld world = new RuleWorld(stores());
        aRule(world, trigger, AiExecutionMode.AUTO_EXECUTE);
        Heard heard = world.opens(wordsFor(AiTrigger.INCOMING_MESSAGE));

        world.hears(heard);

        assertThat(world.runs()).isEmpty();
        assertThat(world.messages(heard)).hasSize(1);
    }

    private static AiRuleExecution only(RuleWorld world) {
        List<AiRuleExecution> runs = world.runs();
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }
}
