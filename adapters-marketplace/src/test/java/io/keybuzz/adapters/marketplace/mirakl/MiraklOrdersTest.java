package io.keybuzz.adapters.marketplace.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import io.keybuzz.testkit.contract.marketplace.OrderContextsContract;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MiraklOrdersTest implements OrderContextsContract {
    private final MiraklShop shop = new MiraklShop();

    @BeforeEach
    void orderedTwice() {
        shop.operator.sells("ORD-1-A", "SHIPPING", "Perceuse", "SKU-1", 1);
        shop.operator.sells("ORD-2-A", "CLOSED", "Vis", "SKU-2", 100);
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
        return Connections.of(Provider.MAIL);
    }

    @Override
    public String known() {
        return "ORD-1-A";
    }

    @Test
    void an_order_says_who_bought_what() {
        OrderContext order = orders().find(served(), known()).orElseThrow();

        assertThat(order.status()).isEqualTo("SHIPPING");
        assertThat(order.buyerName()).contains("Marie D.");
        assertThat(order.items())
                .containsExactly(new OrderContext.Item("Perceuse", Optional.of("SKU-1"), 1, Optional.of("19.9 EUR")));
    }

    @Test
    void a_number_that_names_two_finds_neither() {
        assertThat(orders().find(served(), "ORD-1-A,ORD-2-A")).isEmpty();
    }
}
