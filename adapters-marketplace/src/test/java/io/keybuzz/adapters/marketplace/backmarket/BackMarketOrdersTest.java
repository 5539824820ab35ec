package io.keybuzz.adapters.marketplace.backmarket;

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

class BackMarketOrdersTest implements OrderContextsContract {
    private final BackMarketShop shop = new BackMarketShop();

    @BeforeEach
    void anOrder() {
        shop.market.sells(5_978, 3, "Téléphone", "SKU-1", 1);
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
        return "5978";
    }

    @Test
    void an_order_says_who_bought_what() {
        OrderContext order = orders().find(served(), known()).orElseThrow();

        assertThat(order.status()).isEqualTo("to ship");
        assertThat(order.buyerName()).contains("Marie D.");
        assertThat(order.items())
                .containsExactly(new OrderContext.Item("Téléphone", Optional.of("SKU-1"), 1, Optional.of("229.0 EUR")));
    }
}
