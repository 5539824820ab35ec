package io.keybuzz.adapters.marketplace.backmarket;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.testkit.contract.marketplace.InboundMessageSourceContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class BackMarketSourceTest implements InboundMessageSourceContract {
    private final BackMarketShop shop = new BackMarketShop();

    @BeforeEach
    void buyers() {
        for (int i = 0; i < 23; i++) {
            shop.market.opens(100 + i, "Téléphone", 5_000 + i);
            shop.market.writes(100 + i, "Client", "Bonjour " + i);
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

    /** One before each folder is read. */
    @Override
    public int signs() {
        return 23;
    }
}
