package io.keybuzz.adapters.marketplace.mirakl;

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

class MiraklSenderTest implements MessageSenderContract {
    private final MiraklShop shop = new MiraklShop();
    private final IdSource ids = new SequentialIds();

    @BeforeEach
    void aBuyer() {
        shop.operator.opens("t-1", "Colis", "ORD-1-A");
        shop.operator.writes("t-1", "CUSTOMER_USER", "Bonjour");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    public MessageSender sender() {
        return new Answerable(shop.channel.sender(), "CUSTOMER:cust-1:t-1");
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
        return (int) shop.operator.shopWrote("t-1").stream()
                .filter(message.body()::equals)
                .count();
    }
}
