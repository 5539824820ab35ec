package io.keybuzz.adapters.marketplace.backmarket;

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

class BackMarketSenderTest implements MessageSenderContract {
    private final BackMarketShop shop = new BackMarketShop();
    private final IdSource ids = new SequentialIds();

    @BeforeEach
    void aBuyer() {
        shop.market.opens(123, "Téléphone", 5_978);
        shop.market.writes(123, "Client", "Bonjour");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    public MessageSender sender() {
        return new Answerable(shop.channel.sender(), "123");
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
        return (int) shop.market.merchantWrote(123).stream()
                .filter(message.body()::equals)
                .count();
    }
}
