package io.keybuzz.adapters.marketplace.fnac;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import io.keybuzz.testkit.contract.marketplace.OrderContextsContract;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FnacOrdersTest implements OrderContextsContract {
    private final FnacShop shop = new FnacShop();

    @BeforeEach
    void somebody_buys() {
        shop.fnac.order(FnacShop.ORDER, "Marie", "Casque audio", 2, "19.90", shop.now());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    public OrderContexts orders() {
        return shop.channel.orders();
    }

    @Override
    public Connection served() {
        return shop.connection;
    }

    @Override
    public Connection unserved() {
        return shop.other;
    }

    @Override
    public String known() {
        return FnacShop.ORDER;
    }

    @Test
    void an_order_fnac_does_not_know_is_none() {
        assertThat(orders().find(served(), "57BE99999")).isEmpty();
    }

    @Test
    void a_line_costs_what_all_its_pieces_do() {
        OrderContext order = orders().find(served(), known()).orElseThrow();

        assertThat(order.buyerName()).contains("Marie Dupont");
        assertThat(order.items())
                .containsExactly(
                        new OrderContext.Item("Casque audio", Optional.of("SKU-1"), 2, Optional.of("39.80 EUR")));
    }
}
