package io.keybuzz.adapters.marketplace.manomano;

import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import io.keybuzz.domain.marketplace.port.SecretStore;
import java.net.URI;
import java.time.InstantSource;

/**
 * What ManoMano can be asked. A connection's credentials are {@code api_key}; its account is the seller contract, one per
 * country.
 */
public record ManoManoChannel(OrderContexts orders) {
    /** Where the real one is. */
    public static final URI ADDRESS = URI.create("https://partnersapi.manomano.com");

    public static ManoManoChannel of(ChannelHttp http, SecretStore secrets, InstantSource time) {
        return of(http, secrets, time, ADDRESS);
    }

    /** Speaks to another address. @param address without a slash at its end */
    public static ManoManoChannel of(ChannelHttp http, SecretStore secrets, InstantSource time, URI address) {
        return new ManoManoChannel(new ManoManoOrders(http, secrets, time, address));
    }
}
