package io.keybuzz.adapters.marketplace.backmarket;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.testkit.contract.marketplace.InboundParserContract;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;

class BackMarketParserTest implements InboundParserContract {
    private final BackMarketShop shop = new BackMarketShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    public InboundParser parser() {
        return shop.channel.parser();
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
    public RawContent understandable() {
        return RawContent.of(("{\"id\":123,\"state\":0,\"client\":{\"first_name\":\"Marie\",\"last_name\":\"D.\"},"
                        + "\"orderline\":{\"id\":1,\"order\":{\"order_id\":5978},\"snapshot\":{\"product\":{\"title\":\"Téléphone\"}}},\"messages\":[{\"id\":1,\"message\":\"Il"
                        + " ne s'allume plus\",\"date_creation\":\"2026-01-15T10:00:00+01:00\","
                        + "\"attachments\":[{\"id\":7,\"attachment\":\"https://cdn.test/path/photo.jpg?sig=x\"}],"
                        + "\"initiator\":\"Client\",\"kind\":\"CLIENT_TO_ALL\"}]}")
                .getBytes(StandardCharsets.UTF_8));
    }
}
