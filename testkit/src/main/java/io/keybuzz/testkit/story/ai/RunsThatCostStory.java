package io.keybuzz.testkit.story.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.automation.classification.LexicalClassifier;
import io.keybuzz.application.outbox.RetryLater;
import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.execution.ExecutionResult;
import io.keybuzz.domain.automation.port.Classifier;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.given.GivenAiRule;
import io.keybuzz.testkit.story.ai.RuleWorld.Heard;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What runs use: a model is asked only where something is left for it, and whatever it has used is counted. */
public interface RunsThatCostStory {
    AiAction WRITE = new AiAction.SendReply(Optional.empty(), Optional.empty());
    AiAction SAY = new AiAction.SendReply(Optional.of("Bonjour, merci !"), Optional.empty());
    /** What a model uses to say what a message is about. */
    int OF_A_LOOK = 50;

    StoreFixture stores();

    private static GivenAiRule aRule(RuleWorld world) {
        return GivenAiRule.of(world.tenant, world.stores.ids(), world.now());
    }

    private static AiRule suggesting(RuleWorld world) {
        return world.rule(
                aRule(world).mode(AiExecutionMode.SUGGEST_ONLY).then(WRITE).build());
    }

    /** A model that says what words say. */
    private static Classifier model(AtomicInteger asked) {
        Classifier words = new LexicalClassifier();
        return (tenant, subject, body, language) -> {
            asked.incrementAndGet();
            Classification said = words.classify(tenant, subject, body, language);
            return new Classification(
                    said.category(),
                    said.sentiment(),
                    said.language(),
                    said.intents(),
                    said.confidence(),
                    said.reason(),
                    "model",
                    OF_A_LOOK);
        };
    }

    private static Classification known(RuleWorld world, Heard heard) {
        return world.read(() -> world.stores
                        .ports()
                        .automation()
                        .classifications()
                        .find(heard.message().value()))
                .orElseThrow();
    }

    @Test
    default void where_nothing_is_left_words_say_what_a_message_is_about() {
        for (boolean tokensOnly : List.of(false, true)) {
            RuleWorld world = new RuleWorld(stores());
            AtomicInteger asked = new AtomicInteger();
            world.classifier = model(asked);
            world.rule(aRule(world).build());
            Heard first = world.opens("Je suis furieux");
            world.hears(first);
            assertThat(known(world, first).source()).isEqualTo("model");
            assertThat(world.meter.tokens()).isEqualTo(OF_A_LOOK);

            if (tokensOnly) {
                world.meter.withoutTokens();
            } else {
                world.meter.full();
            }
            Heard second = world.opens("Je suis furieux");
            world.hears(second);

            assertThat(asked).hasValue(1);
            assertThat(known(world, second).source()).isEqualTo("lexical");
            assertThat(known(world, second).reason()).contains("nothing is left");
            assertThat(world.meter.tokens()).isEqualTo(OF_A_LOOK);
            assertThat(world.runs()).hasSize(2);
        }
    }

    @Test
    default void what_nothing_came_of_is_counted_once_a_rule_is_switched_off() {
        RuleWorld world = new RuleWorld(stores());
        AiRule rule = suggesting(world);
        Heard heard = world.opens("Bonjour");
        world.writer.then(task -> {
            world.rule(rule.switched(false, world.now()));
            return RuleWorld.reply("unwanted");
        });

        world.hears(heard);

        assertThat(world.runs()).isEmpty();
        assertThat(world.meter.tokens()).isEqualTo(100);
    }

    @Test
    default void what_nothing_came_of_is_counted_when_another_was_faster() {
        RuleWorld world = new RuleWorld(stores());
        suggesting(world);
        Heard heard = world.opens("Bonjour");
        world.writer.then(task -> {
            world.hears(heard);
            return RuleWorld.reply("too late");
        });

        world.hears(heard);

        assertThat(world.runs()).hasSize(1);
        assertThat(world.drafts(heard)).hasSize(1);
        assertThat(world.meter.charges().values())
                .singleElement()
                .satisfies(charge -> assertThat(charge.tokens()).isEqualTo(100));
        assertThat(world.meter.tokens()).as("of the slower one").isEqualTo(100);
    }

    @Test
    default void what_nothing_came_of_is_counted_before_a_changed_rule_is_tried_again() {
        RuleWorld world = new RuleWorld(stores());
        AiRule rule = suggesting(world);
        Heard heard = world.opens("Bonjour");
        world.writer.then(task -> {
            world.rule(rule.saying(
                    aRule(world)
                            .name("Another")
                            .mode(AiExecutionMode.SUGGEST_ONLY)
                            .then(WRITE)
                            .terms(),
                    world.now()));
            return RuleWorld.reply("not what is wanted now");
        });

        assertThatThrownBy(() -> world.hears(heard)).isInstanceOf(RetryLater.class);

        assertThat(world.meter.tokens()).isEqualTo(100);
        world.hears(heard);
        assertThat(world.runOf(rule).result()).isEqualTo(ExecutionResult.SUCCESS);
        assertThat(world.meter.tokens()).isEqualTo(100);
    }

    @Test
    default void what_nothing_came_of_is_counted_before_a_stale_ticket_is_tried_again() {
        RuleWorld world = new RuleWorld(stores());
        world.classifier = model(new AtomicInteger());
        suggesting(world);
        Heard heard = world.opens("Bonjour");

        assertThatThrownBy(() ->
                        world.node(new WatchedWork(stores().unitOfWork(), 1)).on(world.event(heard)))
                .isInstanceOf(Refusal.class);
        assertThat(world.meter.tokens()).as("once by the one that was undone").isEqualTo(2 * OF_A_LOOK);
        assertThatThrownBy(() ->
                        world.node(new WatchedWork(stores().unitOfWork(), 2)).on(world.event(heard)))
                .isInstanceOf(Refusal.class);

        assertThat(world.meter.tokens()).isEqualTo(3 * OF_A_LOOK + 100);
        assertThat(world.drafts(heard)).isEmpty();
        world.hears(heard);
        assertThat(world.drafts(heard)).hasSize(1);
    }

    @Test
    default void what_was_written_before_a_text_is_refused_is_counted() {
        RuleWorld world = new RuleWorld(stores());
        AiRule rule = world.rule(aRule(world)
                .then(WRITE)
                .then(new AiAction.SendReply(Optional.of("Look at https://other.example"), Optional.empty()))
                .build());
        Heard heard = world.opens("Bonjour");

        world.hears(heard);

        assertThat(world.runOf(rule).details().cause().orElseThrow()).startsWith("unsafe: ");
        assertThat(world.runOf(rule).details().tokens()).isEqualTo(100);
        assertThat(world.meter.tokens()).isEqualTo(100);
        assertThat(world.said(heard)).isEmpty();
    }

    @Test
    default void without_tokens_only_what_a_model_writes_has_to_wait() {
        RuleWorld world = new RuleWorld(stores());
        world.meter.withoutTokens();
        AiRule asks = world.rule(aRule(world)
                .position(1)
                .then(new AiAction.RequestMoreInfo(List.of("Which order?")))
                .build());
        AiRule writes = world.rule(aRule(world).position(2).then(WRITE).build());
        AiRule says = world.rule(aRule(world)
                .position(3)
                .then(SAY)
                .then(new AiAction.AddTag("seen"))
                .build());
        Heard heard = world.opens("Bonjour");

        world.hears(heard);

        assertThat(world.runOf(asks).details().reason()).contains("quota");
        assertThat(world.runOf(writes).details().reason()).contains("quota");
        assertThat(world.runOf(says).result()).isEqualTo(ExecutionResult.SUCCESS);
        assertThat(world.said(heard)).hasSize(1);
        assertThat(world.ticket(heard).tags()).containsExactly("seen");
        assertThat(world.writer.asked()).isEmpty();
    }

    @Test
    default void rules_that_do_not_match_are_judged_at_one_look() {
        int of1 = questions(1);
        int of30 = questions(30);

        assertThat(of30).isEqualTo(of1);
    }

    private int questions(int rules) {
        RuleWorld world = new RuleWorld(stores());
        for (int i = 0; i < rules; i++) {
            world.rule(aRule(world)
                    .position(i)
                    .when(FactField.MESSAGE_BODY, ConditionOperator.CONTAINS, "never said " + i)
                    .then(WRITE)
                    .build());
        }
        Heard heard = world.opens("Bonjour");
        WatchedWork work = new WatchedWork(stores().unitOfWork());

        world.node(work).on(world.event(heard));

        assertThat(world.runs()).hasSize(rules);
        assertThat(world.meter.looks())
                .as("before a model is asked what it is about")
                .isEqualTo(1);
        return work.reads();
    }
}
