package io.keybuzz.adapters.marketplace.mirakl;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.testkit.contract.marketplace.InboundMessageSourceContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class MiraklSourceTest implements InboundMessageSourceContract {
    private final MiraklShop shop = new MiraklShop();

    @BeforeEach
    void buyers() {
        for (int i = 0; i < 120; i++) {
            shop.operator.opens("t-" + i, "Colis", "ORD-" + i);
            shop.operator.writes("t-" + i, "CUSTOMER_USER", "Bonjour " + i);
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    public InboundMessageSource source() {
        return shop.channel.source();
    }

    @Override
    public Connection served() {
        return shop.connection;
    }

    @Override
    public Connection unserved() {
        return Connections.of(Provider.MAIL);
    }
}
