package io.keybuzz.adapters.marketplace.backmarket;

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
import java.util.Locale;
import java.util.function.Function;

/**
 * Everything that speaks with Back Market. The account's region is EU, US or AP, EU where none is named; the secret has
 * {@code token}, as the back office shows it.
 */
public record BackMarketChannel(
        InboundMessageSource source,
        InboundParser parser,
        MessageSender sender,
        ConnectionProbe probe,
        OrderContexts orders) {

    /**
     * Where Back Market is, and who asks.
     *
     * @param of the address of a region, without a slash at its end
     * @param contact an address Back Market can write to about what this server does; part of the mandatory User-Agent
     */
    public record Endpoints(Function<String, URI> of, String contact) {
        public static Endpoints real(String contact) {
            return new Endpoints(Endpoints::platform, contact);
        }

        private static URI platform(String region) {
            return switch (region.toUpperCase(Locale.ROOT)) {
                case "US", "NA" -> URI.create("https://www.backmarket.com");
                case "AP", "JP", "FE" -> URI.create("https://www.backmarket.co.jp");
                default -> URI.create("https://www.backmarket.fr");
            };
        }

        static String language(String region) {
            return switch (region.toUpperCase(Locale.ROOT)) {
                case "US", "NA" -> "en-us";
                case "AP", "JP", "FE" -> "ja-jp";
                default -> "fr-fr";
            };
        }
    }

    public static BackMarketChannel of(ChannelHttp http, SecretStore secrets, InstantSource time, Endpoints endpoints) {
        BackMarketClient client = new BackMarketClient(new Budget(http, time), secrets, endpoints);
        BackMarketParser parser = new BackMarketParser();
        return new BackMarketChannel(
                new BackMarketSource(client, time),
                parser,
                new BackMarketSender(client, parser, time),
                new BackMarketProbe(client),
                new BackMarketOrders(client));
    }

    static boolean serves(Connection connection) {
        return connection.provider() == Provider.BACK_MARKET;
    }
}
