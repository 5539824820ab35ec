package io.keybuzz.testkit.story.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.execution.ExecutionResult;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.given.GivenAiRule;
import io.keybuzz.testkit.story.ai.RuleWorld.Heard;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What rules know of orders: the channel is asked where a rule wants to know, once a message, and never waited for in vain. */
public interface RulesAboutOrdersStory {
    String ORDER = "A-1";
    AiAction SAY = new AiAction.SendReply(
            Optional.of(
                    "Hello {{customer.name|you}}, {{order.reference}} is {{order.status|on its way}} at {{channel.name}}."),
            Optional.empty());

    StoreFixture stores();

    private static GivenAiRule aRule(RuleWorld world) {
        return GivenAiRule.of(world.tenant, world.stores.ids(), world.now()).mode(AiExecutionMode.AUTO_EXECUTE);
    }

    private static AiRule late(RuleWorld world) {
        return world.rule(aRule(world)
                .when(FactField.ORDER_STATUS, ConditionOperator.EQUALS, "shipped")
                .when(FactField.ORDER_AGE_DAYS, ConditionOperator.GREATER_THAN, "3")
                .then(new AiAction.AddTag("late"))
                .build());
    }

    private static Heard asks(RuleWorld world) {
        Heard heard = world.opens("Where is my parcel?");
        world.isAbout(heard, ORDER);
        return heard;
    }

    @Test
    default void a_rule_holds_against_the_state_and_the_age_of_the_order() {
        RuleWorld world = new RuleWorld(stores());
        world.shop.has(ORDER, "Shipped", world.now().minus(Duration.ofDays(5)));
        AiRule rule = late(world);
        late(world);
        Heard heard = asks(world);

        world.hears(heard);

        assertThat(world.runOf(rule).result()).isEqualTo(ExecutionResult.SUCCESS);
        assertThat(world.ticket(heard).tags()).contains("late");
        assertThat(world.shop.asked()).as("questions for two rules").isEqualTo(1);
    }

    @Test
    default void a_channel_that_is_down_leaves_it_unknown_and_holds_up_no_rule() {
        RuleWorld world = new RuleWorld(stores());
        world.shop.goesDown();
        AiRule rule = late(world);
        AiRule plain = world.rule(aRule(world).then(new AiAction.AddTag("seen")).build());
        Heard heard = asks(world);

        world.hears(heard);

        assertThat(world.runOf(rule).details().reason()).contains("conditions");
        assertThat(world.runOf(plain).result()).isEqualTo(ExecutionResult.SUCCESS);
    }

    @Test
    default void nobody_is_asked_for_rules_that_do_not_want_to_know() {
        RuleWorld world = new RuleWorld(stores());
        world.rule(aRule(world)
                .when(FactField.ORDER_REFERENCE, ConditionOperator.CONTAINS, "A")
                .then(new AiAction.AddTag("seen"))
                .build());

        world.hears(asks(world));

        assertThat(world.shop.asked()).isZero();
    }

    @Test
    default void a_text_says_how_the_order_stands() {
        RuleWorld world = new RuleWorld(stores());
        world.shop.has(ORDER, "Shipped", world.now());
        world.rule(aRule(world).then(SAY).build());
        Heard heard = asks(world);

        world.hears(heard);

        assertThat(world.said(heard))
                .extracting(MessageView::body)
                .containsExactly("Hello Béatrice Buyer, A-1 is Shipped at amazon.");
    }
}
