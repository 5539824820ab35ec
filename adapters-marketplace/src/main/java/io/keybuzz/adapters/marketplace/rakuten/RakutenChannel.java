package io.keybuzz.adapters.marketplace.rakuten;

import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import io.keybuzz.domain.marketplace.port.SecretStore;
import java.net.URI;
import java.time.InstantSource;

/** Everything that speaks Rakuten France. A connection's credentials are {@code login} and {@code token}. */
public record RakutenChannel(
        InboundMessageSource source,
        InboundParser parser,
        MessageSender sender,
        ConnectionProbe probe,
        OrderContexts orders) {
    /** Where the real one is. */
    public static final URI ADDRESS = URI.create("https://ws.fr.shopping.rakuten.com");

    public static RakutenChannel of(ChannelHttp http, SecretStore secrets, InstantSource time) {
        return of(http, secrets, time, ADDRESS);
    }

    /** Speaks to another address. @param address without a slash at its end */
    public static RakutenChannel of(ChannelHttp http, SecretStore secrets, InstantSource time, URI address) {
        RakutenApi api = new RakutenApi(http, secrets, time, address);
        return new RakutenChannel(
                new RakutenSource(api, time),
                new RakutenParser(),
                new RakutenSender(api, time),
                new RakutenProbe(api),
                new RakutenOrders(api));
    }

    static boolean serves(Connection connection) {
        return connection.provider() == Provider.RAKUTEN;
    }
}
