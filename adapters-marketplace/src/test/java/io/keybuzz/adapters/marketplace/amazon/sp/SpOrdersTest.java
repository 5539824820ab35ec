package io.keybuzz.adapters.marketplace.amazon.sp;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import io.keybuzz.testkit.contract.marketplace.OrderContextsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SpOrdersTest implements OrderContextsContract {
    private final Seller seller = new Seller();

    @BeforeEach
    void anOrder() {
        seller.amazon.orders().add(Seller.ID, Seller.ORDER, "SHIPPED");
    }

    @AfterEach
    void close() {
        seller.close();
    }

    @Override
    public OrderContexts orders() {
        return seller.channel.orders();
    }

    @Override
    public Connection served() {
        return seller.connection;
    }

    @Override
    public Connection unserved() {
        return Connections.of(Provider.MIRAKL);
    }

    @Override
    public String known() {
        return Seller.ORDER;
    }
}
