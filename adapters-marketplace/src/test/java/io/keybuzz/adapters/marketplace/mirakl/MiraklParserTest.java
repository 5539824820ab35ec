package io.keybuzz.adapters.marketplace.mirakl;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.testkit.contract.marketplace.InboundParserContract;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;

class MiraklParserTest implements InboundParserContract {
    private final MiraklShop shop = new MiraklShop();

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
        return RawContent.of(("{\"id\":\"t-1\",\"topic\":{\"type\":\"FREE_TEXT\",\"value\":\"Colis\"},"
                        + "\"entities\":[{\"type\":\"MMP_ORDER\",\"id\":\"ORD-1-A\"}],"
                        + "\"current_participants\":[{\"id\":\"c:1\",\"type\":\"CUSTOMER\",\"display_name\":\"Marie\"}],\"messages\":[{\"id\":\"m-1\",\"body\":\"Où"
                        + " ?\",\"date_created\":\"2026-01-15T10:00:00.123Z\","
                        + "\"from\":{\"type\":\"CUSTOMER_USER\",\"display_name\":\"Marie\"},"
                        + "\"attachments\":[{\"id\":\"1\",\"name\":\"a.jpg\",\"size\":123}]}]}")
                .getBytes(StandardCharsets.UTF_8));
    }
}
