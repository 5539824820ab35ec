package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.port.TicketSituations;
import io.keybuzz.domain.automation.situation.Scene;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.story.ai.RuleWorld;
import io.keybuzz.testkit.story.ai.RuleWorld.Heard;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The promises of {@link TicketSituations}. */
public interface TicketSituationsContract extends StoreContract {
    TicketSituations situations();

    private Scene look(RuleWorld world, Heard heard) {
        return world.read(() ->
                        situations().of(heard.ticket().value(), heard.message().value()))
                .orElseThrow();
    }

    @Test
    default void a_message_is_seen_with_what_was_said_before_it_and_nothing_internal() {
        RuleWorld world = new RuleWorld(stores());
        Heard first = world.opens("Where is it?");
        world.answers(first);
        world.notes(first);
        world.advance(Duration.ofMinutes(1));
        Heard second = world.writes(first, "Still nothing");

        Scene scene = look(world, second);

        assertThat(scene.tenant()).isEqualTo(world.tenant);
        assertThat(scene.message().body()).isEqualTo("Still nothing");
        assertThat(scene.thread())
                .extracting(said -> said.buyer() + " " + said.text())
                .containsExactly("true Where is it?", "false I look into it", "true Still nothing");
        assertThat(scene.standing()).isEqualTo(new Scene.Standing(true, false, false, true));
        assertThat(scene.lastPerson()).isPresent();
        assertThat(scene.ticket().awaitsUs()).isTrue();
        assertThat(scene.ticket().status()).isEqualTo("OPEN");
        assertThat(scene.order().orElseThrow().reference()).isEqualTo("402-1234567-1234567");
        assertThat(look(world, first).standing()).isEqualTo(new Scene.Standing(false, true, false, true));
    }

    @Test
    default void tickets_are_there_within_their_tenant_alone() {
        RuleWorld world = new RuleWorld(stores());
        Heard heard = world.opensByHand("Hello");
        TenantId other = givenTenant();

        assertThat(world.<Boolean>read(() -> situations().exists(heard.ticket().value())))
                .isTrue();
        assertThat(read(other, () -> situations().exists(heard.ticket().value())))
                .isFalse();
        assertThat(read(
                        other,
                        () -> situations()
                                .of(heard.ticket().value(), heard.message().value())))
                .isEmpty();
        assertThat(situations().missing(heard.ticket().value()).code()).isEqualTo(TicketProblem.TICKET_NOT_FOUND);
        assertThat(look(world, heard).standing().routed()).isFalse();
    }

    @Test
    default void sellers_have_names_and_channels_limits() {
        RuleWorld world = new RuleWorld(stores());
        assertThat(world.read(() -> situations().seller(world.tenant))).isNotEmpty();
        for (Channel channel : Channel.values()) {
            assertThat(situations().limit(channel)).isBetween(100, 5_000);
        }
    }
}
