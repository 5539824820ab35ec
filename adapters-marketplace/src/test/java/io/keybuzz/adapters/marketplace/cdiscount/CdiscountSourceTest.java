package io.keybuzz.adapters.marketplace.cdiscount;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.testkit.contract.marketplace.InboundMessageSourceContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class CdiscountSourceTest implements InboundMessageSourceContract {
    private final CdiscountShop shop = new CdiscountShop();

    @BeforeEach
    void buyers() {
        for (int i = 0; i < 2 * CdiscountSource.PAGE + 3; i++) {
            shop.octopia.opens("d" + i, "Colis", "26" + i);
            shop.octopia.writes("d" + i, "Customer", "Bonjour " + i);
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

    /** One before each discussion is read. */
    @Override
    public int signs() {
        return 2 * CdiscountSource.PAGE + 3;
    }
}
