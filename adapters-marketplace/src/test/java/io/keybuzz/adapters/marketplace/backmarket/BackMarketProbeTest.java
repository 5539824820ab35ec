package io.keybuzz.adapters.marketplace.backmarket;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.testkit.contract.marketplace.ConnectionProbeContract;
import org.junit.jupiter.api.AfterEach;

class BackMarketProbeTest implements ConnectionProbeContract {
    private final BackMarketShop shop = new BackMarketShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    public ConnectionProbe probe() {
        return shop.channel.probe();
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
    public void spoilCredentials() {
        shop.market.withdrawToken();
    }
}
