package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.acting.Deed;
import io.keybuzz.domain.automation.acting.RuleTurn;
import io.keybuzz.domain.automation.acting.Step;
import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Done;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Outcome;
import io.keybuzz.domain.automation.execution.ExecutionId;
import io.keybuzz.domain.automation.port.TicketHands;
import io.keybuzz.domain.automation.rule.AiActionType;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.story.ai.RuleWorld;
import io.keybuzz.testkit.story.ai.RuleWorld.Heard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link TicketHands}. */
public interface TicketHandsContract extends StoreContract {
    TicketHands hands();

    private Deed act(RuleWorld world, Heard heard, Step... steps) {
        RuleTurn turn = new RuleTurn(
                world.tenant,
                heard.ticket().value(),
                heard.message().value(),
                world.read(() -> stores().dossiers().of(heard.ticket(), heard.message()))
                        .orElseThrow()
                        .asked()
                        .createdAt(),
                stores().ids().next(AiRuleId::new),
                "A rule",
                stores().ids().next(ExecutionId::new),
                List.of(steps),
                world.now());
        return inTenant(world.tenant, () -> hands().act(turn));
    }

    @Test
    default void steps_are_taken_in_order_and_say_what_they_came_to() {
        RuleWorld world = new RuleWorld(stores());
        Heard heard = world.opens("Hello");

        Deed deed = act(
                world,
                heard,
                new Step.Answer(AiActionType.SEND_REPLY, "Bonjour"),
                new Step.Tag("seen"),
                new Step.Tag("seen"),
                new Step.HandOver(Optional.empty(), Optional.of("Look")),
                new Step.Mention(AiActionType.SET_STATUS, Optional.of("closed")));

        assertThat(((Deed.Done) deed).actions())
                .extracting(Done::outcome)
                .containsExactly(Outcome.DONE, Outcome.DONE, Outcome.UNCHANGED, Outcome.DONE, Outcome.SUGGESTED);
        assertThat(world.ticket(heard).status()).isEqualTo(TicketStatus.ESCALATED);
        assertThat(world.messages(heard))
                .extracting(message -> message.body() + " " + message.internal())
                .containsExactly("Hello false", "Bonjour false", "Look true");
        assertThat(world.leaving(heard)).isEqualTo(1);
    }

    @Test
    default void what_is_refused_or_too_late_leaves_the_ticket_as_it_was() {
        RuleWorld world = new RuleWorld(stores());
        Heard heard = world.opens("Hello");
        var before = world.ticket(heard);

        assertThat(act(
                        world,
                        heard,
                        new Step.Tag("seen"),
                        new Step.Answer(AiActionType.SEND_REPLY, "Write to me@shop.example")))
                .isInstanceOfSatisfying(
                        Deed.Refused.class,
                        refused -> assertThat(refused.cause()).startsWith("marketplace/content-blocked"));
        assertThat(world.ticket(heard)).isEqualTo(before);
        world.answers(heard);
        assertThat(act(world, heard, new Step.Answer(AiActionType.SEND_REPLY, "Bonjour")))
                .isEqualTo(new Deed.TooLate("superseded"));
        assertThat(act(world, world.opensByHand("Hello"), new Step.Answer(AiActionType.REQUEST_MORE_INFO, "Which?")))
                .isEqualTo(new Deed.TooLate("no-route"));
    }

    @Test
    default void labels_are_noted_where_there_are_none() {
        RuleWorld world = new RuleWorld(stores());
        Heard heard = world.opensByHand("Hello");
        Classification about = new Classification(
                Optional.of("return"),
                Classification.Sentiment.NEGATIVE,
                Optional.of("fr"),
                Set.of(),
                0.9,
                "words",
                "lexical",
                0);
        TenantId tenant = world.tenant;

        change(tenant, () -> hands().label(tenant, heard.ticket().value(), about, world.now()));
        long version = world.ticket(heard).version();
        change(tenant, () -> hands().label(tenant, heard.ticket().value(), about, world.now()));

        assertThat(world.ticket(heard).category()).isEqualTo("return");
        assertThat(world.ticket(heard).sentiment()).isEqualTo("negative");
        assertThat(world.ticket(heard).version()).isEqualTo(version);
    }
}
