package io.keybuzz.adapters.marketplace.mirakl;

import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.adapters.marketplace.shared.rest.Budget;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import io.keybuzz.domain.marketplace.port.SecretStore;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Everything that speaks with Mirakl operators. The account's host is the operator's, its external id the shop_id, which the
 * probe learns; the secret has {@code api_key}.
 */
public record MiraklChannel(
        InboundMessageSource source,
        InboundParser parser,
        MessageSender sender,
        ConnectionProbe probe,
        OrderContexts orders) {
    private static final Pattern OPERATOR =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,3}mirakl\\.net");

    /** Where operators are. @param of the address of a host, without a slash at its end */
    public record Endpoints(Function<String, URI> of) {
        /** Hosts below mirakl.net alone, so that no connection can point the server at its own network. */
        public static Endpoints real() {
            return new Endpoints(Endpoints::operator);
        }

        private static URI operator(String host) {
            String plain = host.strip().toLowerCase(Locale.ROOT);
            if (!OPERATOR.matcher(plain).matches()) {
                throw ChannelTrouble.of(
                        Kind.NOT_ALLOWED,
                        "no-operator",
                        "The connection's host is no Mirakl operator's, such as shop.mirakl.net");
            }
            return URI.create("https://" + plain);
        }
    }

    public static MiraklChannel of(ChannelHttp http, SecretStore secrets, InstantSource time, Endpoints endpoints) {
        MiraklClient client = new MiraklClient(new Budget(http, time), secrets, endpoints);
        MiraklParser parser = new MiraklParser();
        return new MiraklChannel(
                new MiraklSource(client, time),
                parser,
                new MiraklSender(client, parser, time),
                new MiraklProbe(client),
                new MiraklOrders(client));
    }

    static boolean serves(Connection connection) {
        return connection.provider() == Provider.MIRAKL;
    }
}
