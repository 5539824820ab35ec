package io.keybuzz.adapters.marketplace.amazon.sp;

import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.adapters.marketplace.shared.http.TokenBuckets;
import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import io.keybuzz.domain.marketplace.oauth.port.AmazonApplications;
import io.keybuzz.domain.marketplace.oauth.port.SellerAuthorizations;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import java.time.InstantSource;

/**
 * Amazon, as far as its interface goes: consent, proof of it, orders, messages by template. Mail is another adapter's.
 *
 * @param authorizations exchanges consent
 */
public record AmazonAdapters(
        SellerAuthorizations authorizations,
        ConnectionProbe probe,
        OrderContexts orders,
        SpMessages messages,
        SpUploads uploads) {
    /** The setting of a connection that names its marketplace. */
    public static final String MARKETPLACE = "marketplaceId";

    /** As in production. */
    public static AmazonAdapters of(
            SecretStore secrets, InstantSource time, AmazonSettings settings, AmazonApplications applications) {
        return of(ChannelHttp.standard(), secrets, time, settings, applications);
    }

    /** With one memory of tokens and one set of budgets; there should be one of it in a process. */
    public static AmazonAdapters of(
            ChannelHttp http,
            SecretStore secrets,
            InstantSource time,
            AmazonSettings endpoints,
            AmazonApplications applications) {
        LwaClient lwa = new LwaClient(http, endpoints.token(), time);
        SellerTokens tokens = new SellerTokens(lwa, secrets, applications, time);
        SpApi api = new SpApi(http, endpoints, tokens, new TokenBuckets(time), time);
        return new AmazonAdapters(
                new LwaAuthorizations(lwa, tokens),
                new SpSellers(api),
                new SpOrders(api, time),
                new SpMessages(api),
                new SpUploads(api, http));
    }

    /** Our application as the secret store has it. @param name below {@code keybuzz/ai}, such as {@code amazon_spapi_app} */
    public static AmazonApplications applicationIn(SecretStore secrets, String name, InstantSource time) {
        return new StoredApplication(secrets, SecretPath.ofApplication(name), time);
    }

    /** Our application as it was given to us. */
    public static AmazonApplications application(AmazonApplication given) {
        return new AmazonApplications() {
            @Override
            public AmazonApplication current() {
                return given;
            }

            @Override
            public AmazonApplication newest() {
                return given;
            }
        };
    }
}
