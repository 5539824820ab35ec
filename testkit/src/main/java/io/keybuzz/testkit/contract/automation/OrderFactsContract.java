package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.port.OrderFacts;
import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.story.ai.RuleWorld;
import io.keybuzz.testkit.story.ai.RuleWorld.Heard;
import io.keybuzz.testkit.story.ai.ScriptedOrders;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link OrderFacts}. */
public interface OrderFactsContract extends StoreContract {
    String ORDER = "A-1";

    /** What it tells of orders that this channel has. */
    OrderFacts facts(ScriptedOrders channel);

    private Optional<Situation.Order> told(RuleWorld world, TenantId tenant, Heard heard) {
        return facts(world.shop).of(tenant, heard.ticket().value());
    }

    private static Heard about(RuleWorld world) {
        Heard heard = world.opens("Where is it?");
        world.isAbout(heard, ORDER);
        return heard;
    }

    @Test
    default void an_order_is_told_with_its_state_and_its_day() {
        RuleWorld world = new RuleWorld(stores());
        world.shop.has(ORDER, "Shipped", world.now());

        assertThat(told(world, world.tenant, about(world)))
                .contains(new Situation.Order(ORDER, Optional.of("Shipped"), Optional.of(world.now())));
    }

    @Test
    default void nothing_is_told_of_what_the_channel_does_not_know_or_the_ticket_does_not_name() {
        RuleWorld world = new RuleWorld(stores());

        assertThat(told(world, world.tenant, about(world))).isEmpty();
        assertThat(told(world, world.tenant, world.opensByHand("Hello"))).isEmpty();
    }

    @Test
    default void trouble_of_the_channel_is_no_trouble_of_ours() {
        RuleWorld world = new RuleWorld(stores());
        world.shop.goesDown();

        assertThat(told(world, world.tenant, about(world))).isEmpty();
        assertThat(world.shop.asked()).isEqualTo(1);
    }

    @Test
    default void nobody_is_told_of_another_tenants_order() {
        RuleWorld world = new RuleWorld(stores());
        world.shop.has(ORDER, "Shipped", world.now());

        assertThat(told(world, givenTenant(), about(world))).isEmpty();
        assertThat(world.shop.asked()).isZero();
    }
}
