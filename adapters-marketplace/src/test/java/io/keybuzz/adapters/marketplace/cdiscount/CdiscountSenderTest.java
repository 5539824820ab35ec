package io.keybuzz.adapters.marketplace.cdiscount;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.adapters.marketplace.rest.Answerable;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.testkit.SequentialIds;
import io.keybuzz.testkit.contract.marketplace.MessageSenderContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class CdiscountSenderTest implements MessageSenderContract {
    private final CdiscountShop shop = new CdiscountShop();
    private final IdSource ids = new SequentialIds();

    @BeforeEach
    void aBuyer() {
        shop.octopia.opens("d1", "Colis", "2601");
        shop.octopia.writes("d1", "Customer", "Bonjour");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    public MessageSender sender() {
        return new Answerable(shop.channel.sender(), "Customer:d1");
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
    public IdSource ids() {
        return ids;
    }

    @Override
    public int received(OutboundMessage message) {
        return (int) shop.octopia.sellerWrote("d1").stream()
                .filter(message.body()::equals)
                .count();
    }
}
