package io.keybuzz.adapters.marketplace.rakuten;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import io.keybuzz.testkit.contract.marketplace.OrderContextsContract;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RakutenOrdersTest implements OrderContextsContract {
    private final RakutenShop shop = new RakutenShop();

    @BeforeEach
    void others_buy_too() {
        for (int i = 0; i < 6; i++) {
            shop.rakuten.sold(
                    "151083700" + i,
                    "94379700" + i,
                    "b" + i,
                    "Livre " + i,
                    shop.now().minus(Duration.ofDays(i)));
        }
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
        return RakutenShop.PURCHASE;
    }

    @Test
    void a_sale_is_found_by_its_purchase_and_by_one_of_its_items() {
        OrderContext order = orders().find(served(), known()).orElseThrow();

        assertThat(order.buyerName()).contains("Marie Dupont");
        assertThat(order.items())
                .containsExactly(new OrderContext.Item(
                        "Casque audio", Optional.of("SKU-" + RakutenShop.ITEM), 1, Optional.of("19.9 EUR")));
        assertThat(orders().find(served(), RakutenShop.ITEM))
                .map(OrderContext::items)
                .contains(order.items());
        assertThat(orders().find(served(), "1510837005")).isPresent();
        assertThat(orders().find(served(), "15108370999")).isEmpty();
    }
}
