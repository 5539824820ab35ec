package io.keybuzz.simulator;

import io.keybuzz.adapters.marketplace.ApiChannels;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.adapters.marketplace.manomano.ManoManoChannel;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;

/** One seller of the simulation: its people, and its shops at every channel. */
final class Seller implements AutoCloseable {
    private static final String PASSWORD = "simulate-a-seller";

    private final TenantId tenant;
    private final Caller owner;
    private final InstantSource time;
    private final AmazonShop amazon;
    private final OctopiaShop octopia;
    private final MiraklShop mirakl;
    private final FnacShop fnac;
    private final RakutenShop rakuten;
    private final BackMarketShop backMarket;

    Seller(TenantId tenant, UserId owner, String slug, InstantSource time, BiConsumer<Connection, RawContent> door) {
        this.tenant = tenant;
        this.owner = Caller.of(tenant, owner, Role.OWNER, "Olga Owner");
        this.time = time;
        this.amazon = new AmazonShop(time, slug, door);
        this.octopia = new OctopiaShop(time, slug);
        this.mirakl = new MiraklShop(time, slug);
        this.fnac = new FnacShop(time, slug);
        this.rakuten = new RakutenShop(time, slug);
        this.backMarket = new BackMarketShop(time);
    }

    /** A tenant with an owner, whose shops are there and not connected yet. @param door takes mails to its connections */
    static Seller found(
            KeyBuzzApplication founder,
            KeyBuzzPorts base,
            String slug,
            InstantSource time,
            BiConsumer<Connection, RawContent> door) {
        EmailAddress address = new EmailAddress("owner@" + slug + ".example");
        FoundTenant.Person person = new FoundTenant.Person(address, "Olga Owner", Role.OWNER, PASSWORD);
        TenantId tenant = founder.tenancy()
                .found(
                        new FoundTenant(
                                slug, "Simulated shop " + slug, Plan.PRO, TenantStatus.ACTIVE, "Desk", List.of(person)),
                        time.instant())
                .id();
        UserId owner =
                base.stores().tenancy().credentials().byEmail(address).get(0).user();
        return new Seller(tenant, owner, slug, time, door);
    }

    /** Makes a connection of each shop. */
    void connect(KeyBuzzApplication application) {
        for (Shop shop : shops()) {
            ConnectionDetail made = application.marketplaces().desk().create(call(), shop.connecting());
            if (made.connection().status() != ConnectionStatus.CONNECTED) {
                throw new IllegalStateException(
                        "a shop could not be connected: " + made.health().lastError());
            }
            shop.connected(made.connection());
        }
    }

    TenantId tenant() {
        return tenant;
    }

    CallContext call() {
        return new CallContext(owner, time.instant(), "simulation");
    }

    RakutenShop rakuten() {
        return rakuten;
    }

    List<Shop> shops() {
        return List.of(amazon, octopia, mirakl, fnac, rakuten, backMarket);
    }

    OwnChannels channels(ChannelHttp http, SecretStore secrets) {
        return new OwnChannels(
                tenant,
                ApiChannels.of(http, secrets, time, endpoints()),
                MarketplaceAdapters.inMemory().mailing(amazon.relay()));
    }

    /** Where its shops' channels are. */
    ApiChannels.Endpoints endpoints() {
        return new ApiChannels.Endpoints(
                octopia.endpoints(),
                mirakl.endpoints(),
                fnac.address(),
                rakuten.address(),
                backMarket.endpoints(),
                ManoManoChannel.ADDRESS);
    }

    void tidy() {
        shops().forEach(Shop::tidy);
    }

    @Override
    public void close() {
        shops().forEach(Shop::close);
    }
}
