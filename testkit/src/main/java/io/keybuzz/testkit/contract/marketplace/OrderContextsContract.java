package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.port.OrderContexts}, whatever the channel. */
public interface OrderContextsContract {
    OrderContexts orders();

    /** A connection it speaks for. */
    Connection served();

    /** A connection of somebody else's. */
    Connection unserved();

    /** The number of an order with at least one line. */
    String known();

    @Test
    default void it_knows_whom_it_speaks_for() {
        assertThat(orders().serves(served())).isTrue();
        assertThat(orders().serves(unserved())).isFalse();
    }

    @Test
    default void an_order_is_found_by_its_number() {
        assertThat(orders().find(served(), known())).hasValueSatisfying(order -> {
            assertThat(order.orderRef()).isEqualTo(known());
            assertThat(order.status()).isNotBlank();
            assertThat(order.items())
                    .isNotEmpty()
                    .allSatisfy(item -> assertThat(item.quantity()).isPositive());
        });
    }

    @Test
    default void a_number_the_channel_does_not_know_is_nothing_and_no_trouble() {
        for (String ref : List.of("no-such-order", "", " ", "../orders", "1&order=2", "é#?%", "0".repeat(300))) {
            assertThat(orders().find(served(), ref)).as(ref).isEmpty();
        }
    }
}
