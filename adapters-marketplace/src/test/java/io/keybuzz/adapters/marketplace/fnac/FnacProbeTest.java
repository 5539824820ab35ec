package io.keybuzz.adapters.marketplace.fnac;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.testkit.contract.marketplace.ConnectionProbeContract;
import io.keybuzz.testkit.fake.fnac.FakeFnac;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FnacProbeTest implements ConnectionProbeContract {
    private final FnacShop shop = new FnacShop();

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
        return shop.other;
    }

    @Override
    public void spoilCredentials() {
        shop.spoilCredentials();
    }

    @Test
    void the_account_is_the_shop() {
        assertThat(probe().probe(served()).externalId()).contains(FakeFnac.SHOP);
    }
}
