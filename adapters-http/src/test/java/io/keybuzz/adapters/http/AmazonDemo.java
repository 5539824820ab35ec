package io.keybuzz.adapters.http;

import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.adapters.marketplace.amazon.sp.AmazonAdapters;
import io.keybuzz.adapters.marketplace.amazon.sp.AmazonSettings;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.ConnectionParts;
import io.keybuzz.application.marketplace.oauth.AmazonParts;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.fake.HeldSecrets;
import io.keybuzz.testkit.fake.amazon.FakeAmazon;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A fake Amazon, where our application is registered. */
final class AmazonDemo implements AutoCloseable {
    static final String CALLBACK = "https://api.keybuzz.io/api/v1/marketplaces/amazon/oauth/callback";
    static final String LANDING = Demo.APP_ORIGIN + "/marketplaces/amazon";
    static final SecretPath APPLICATION = SecretPath.ofApplication("amazon_spapi_app");

    final FakeAmazon amazon;
    final HeldSecrets secrets = new HeldSecrets();
    private final FixedClock clock;

    AmazonDemo(FixedClock clock) {
        this.clock = clock;
        this.amazon = new FakeAmazon(clock);
        register("PUBLISHED", 0);
    }

    void register(String stage, long version) {
        amazon.sellerCentral().register("amzn1.sellerapps.app.test", stage.equals("DRAFT"), CALLBACK);
        secrets.write(
                APPLICATION,
                Map.of(
                        "application_id",
                        "amzn1.sellerapps.app.test",
                        "client_id",
                        amazon.login().clientId(),
                        "client_secret",
                        amazon.login().clientSecret(),
                        "redirect_uri",
                        CALLBACK,
                        "app_state",
                        stage),
                version);
    }

    Channels channels(MarketplaceAdapters adapters) {
        AmazonAdapters channel = AmazonAdapters.of(
                ChannelHttp.within(Duration.ofSeconds(5), 1 << 20),
                secrets,
                clock,
                AmazonSettings.at(amazon.address()),
                AmazonAdapters.applicationIn(secrets, "amazon_spapi_app", clock));
        return new Channels(
                adapters.sources(),
                adapters.parsers(),
                adapters.senders(),
                List.of(channel.probe()),
                List.of(channel.orders()),
                new ConnectionParts(
                        Optional.of(secrets),
                        connection -> new EmailAddress("i." + connection + "@in.example.test"),
                        Optional.of(new AmazonParts(
                                AmazonAdapters.applicationIn(secrets, "amazon_spapi_app", clock),
                                channel.authorizations(),
                                new Random(11),
                                LANDING))));
    }

    @Override
    public void close() {
        amazon.close();
    }
}
