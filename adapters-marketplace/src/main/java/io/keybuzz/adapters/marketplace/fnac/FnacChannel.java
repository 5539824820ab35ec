package io.keybuzz.adapters.marketplace.fnac;

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

/** Everything that speaks Fnac. A connection's credentials are {@code partner_id}, {@code shop_id} and {@code key}. */
public record FnacChannel(
        InboundMessageSource source,
        InboundParser parser,
        MessageSender sender,
        ConnectionProbe probe,
        OrderContexts orders) {
    /** Where the real one is. */
    public static final URI ADDRESS = URI.create("https://vendeur.fnac.com");

    public static FnacChannel of(ChannelHttp http, SecretStore secrets, InstantSource time) {
        return of(http, secrets, time, ADDRESS);
    }

    /** Speaks to another address. @param address without a slash at its end */
    public static FnacChannel of(ChannelHttp http, SecretStore secrets, InstantSource time, URI address) {
        FnacApi api = new FnacApi(http, secrets, time, address);
        return new FnacChannel(
                new FnacSource(api, time),
                new FnacParser(),
                new FnacSender(api, time),
                new FnacProbe(api),
                new FnacOrders(api));
    }

    static boolean serves(Connection connection) {
        return connection.provider() == Provider.FNAC;
    }
}
