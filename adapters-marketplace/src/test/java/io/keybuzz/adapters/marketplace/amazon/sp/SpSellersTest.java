package io.keybuzz.adapters.marketplace.amazon.sp;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.testkit.contract.marketplace.ConnectionProbeContract;
import org.junit.jupiter.api.AfterEach;

class SpSellersTest implements ConnectionProbeContract {
    private final Seller seller = new Seller();

    @AfterEach
    void close() {
        seller.close();
    }

    @Override
    public ConnectionProbe probe() {
        return seller.channel.probe();
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
    public void spoilCredentials() {
        seller.amazon.login().withdraw(Seller.ID);
    }

    @Override
    public ChannelTrouble.Kind refused() {
        return ChannelTrouble.Kind.ACCESS_WITHDRAWN;
    }
}
