package io.keybuzz.adapters.marketplace.cdiscount;

import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.adapters.marketplace.shared.rest.Budget;
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

/**
 * Everything that speaks with Cdiscount. The account's external id is the SellerId; the secret has {@code client_id} and
 * {@code client_secret}.
 */
public record CdiscountChannel(
        InboundMessageSource source,
        InboundParser parser,
        MessageSender sender,
        ConnectionProbe probe,
        OrderContexts orders) {

    /** Where Octopia is. @param token gives tokens @param api without a slash at its end */
    public record Endpoints(URI token, URI api) {
        public static Endpoints real() {
            return new Endpoints(
                    URI.create("https://auth.octopia-io.net/auth/realms/maas/protocol/openid-connect/token"),
                    URI.create("https://api.octopia-io.net/seller/v2"));
        }
    }

    public static CdiscountChannel of(ChannelHttp http, SecretStore secrets, InstantSource time, Endpoints endpoints) {
        Budget budget = new Budget(http, time);
        OctopiaClient client =
                new OctopiaClient(budget, secrets, new OctopiaTokens(budget, time, endpoints.token()), endpoints.api());
        CdiscountParser parser = new CdiscountParser();
        return new CdiscountChannel(
                new CdiscountSource(client, time),
                parser,
                new CdiscountSender(client, parser, time),
                new CdiscountProbe(client),
                new CdiscountOrders(client));
    }

    static boolean serves(Connection connection) {
        return connection.provider() == Provider.OCTOPIA;
    }
}
