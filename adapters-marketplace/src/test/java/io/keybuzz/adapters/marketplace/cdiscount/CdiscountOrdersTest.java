package io.keybuzz.adapters.marketplace.cdiscount;

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

class CdiscountOrdersTest implements OrderContextsContract {
    private final CdiscountShop shop = new CdiscountShop();

    @BeforeEach
    void anOrder() {
        shop.octopia.sells("2601ABC", "Shipped", "Bouilloire", "SKU-1", 2);
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
        return "2601ABC";
    }

    @Test
    void an_order_says_who_bought_what() {
        OrderContext order = orders().find(served(), known()).orElseThrow();

        assertThat(order.status()).isEqualTo("Shipped");
        assertThat(order.buyerName()).contains("Marie D.");
        assertThat(order.fulfilledBy()).contains("MERCHANT");
        assertThat(order.orderedAt()).contains(shop.clock.instant());
        assertThat(order.items())
                .containsExactly(
                        new OrderContext.Item("Bouilloire", Optional.of("SKU-1"), 2, Optional.of("19.90 EUR")));
    }
}
