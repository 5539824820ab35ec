package io.keybuzz.adapters.marketplace.cdiscount;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.testkit.contract.marketplace.ConnectionProbeContract;
import io.keybuzz.testkit.fake.octopia.FakeOctopia;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CdiscountProbeTest implements ConnectionProbeContract {
    private final CdiscountShop shop = new CdiscountShop();

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
        shop.secrets.with(shop.connection, Map.of("client_id", FakeOctopia.CLIENT, "client_secret", "old"));
    }

    @Test
    void new_credentials_are_used_at_once() {
        spoilCredentials();
        shop.secrets.with(
                shop.connection, Map.of("client_id", FakeOctopia.CLIENT, "client_secret", FakeOctopia.SECRET));

        assertThat(probe().probe(served()).externalId()).contains(FakeOctopia.SELLER);
    }
}
