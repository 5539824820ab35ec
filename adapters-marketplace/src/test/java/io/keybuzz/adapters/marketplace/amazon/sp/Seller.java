package io.keybuzz.adapters.marketplace.amazon.sp;

import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.adapters.marketplace.shared.http.TokenBuckets;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.SequentialIds;
import io.keybuzz.testkit.fake.HeldSecrets;
import io.keybuzz.testkit.fake.amazon.FakeAmazon;
import io.keybuzz.testkit.given.GivenConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A seller who consented, at a fake Amazon. */
final class Seller implements AutoCloseable {
    static final String ID = "A1SYNTHETIC0001";
    static final String ORDER = "171-0000001-0000001";
    static final SecretPath APPLICATION = SecretPath.ofApplication("amazon_spapi_app");

    final FixedClock clock = new FixedClock();
    final FakeAmazon amazon = new FakeAmazon(clock);
    final HeldSecrets secrets = new HeldSecrets();
    final Connection connection = connection(new SequentialIds());
    final AmazonAdapters channel;
    final SpApi api;

    Seller() {
        this(Duration.ofSeconds(5));
    }

    Seller(Duration deadline) {
        store(amazon.login().clientSecret(), 0);
        consent();
        ChannelHttp http = ChannelHttp.within(deadline, 1 << 20);
        var applications = AmazonAdapters.applicationIn(secrets, "amazon_spapi_app", clock);
        AmazonSettings endpoints = AmazonSettings.at(amazon.address());
        channel = AmazonAdapters.of(http, secrets, clock, endpoints, applications);
        LwaClient lwa = new LwaClient(http, endpoints.token(), clock);
        api = new SpApi(
                http, endpoints, new SellerTokens(lwa, secrets, applications, clock), new TokenBuckets(clock), clock);
    }

    private static Connection connection(SequentialIds ids) {
        TenantId tenant = ids.next(TenantId::new);
        return GivenConnection.of(tenant, ids, FixedClock.START)
                .provider(Provider.AMAZON)
                .build()
                .account(
                        new ChannelAccount(
                                Optional.of(ID),
                                Optional.of("EU"),
                                Optional.empty(),
                                Map.of(AmazonAdapters.MARKETPLACE, "A13V1IB3VIYZZH")),
                        FixedClock.START);
    }

    void store(String clientSecret, long version) {
        secrets.write(
                APPLICATION,
                Map.of(
                        "application_id", "amzn1.sellerapps.app.test",
                        "client_id", amazon.login().clientId(),
                        "client_secret", clientSecret,
                        "redirect_uri", "https://keybuzz.example/callback",
                        "role_arn", "arn:aws:iam::1:role/old"),
                version);
    }

    SecretPath path() {
        return SecretPath.of(connection.tenant(), connection.channel(), connection.id());
    }

    /** The seller consents (again). @return the grant */
    String consent() {
        String grant = amazon.login().grant(ID);
        long version = secrets.read(path()).map(secret -> secret.version()).orElse(0L);
        secrets.write(
                path(),
                Map.of("refresh_token", grant, "client_id", amazon.login().clientId()),
                version);
        return grant;
    }

    long tokensAsked() {
        return amazon.server().count("POST", "/auth/o2/token");
    }

    @Override
    public void close() {
        amazon.close();
    }
}
