package io.keybuzz.simulator;

import io.keybuzz.adapters.marketplace.ApiChannels;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.adapters.marketplace.manomano.ManoManoChannel;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;

/** One seller of the simulation: its people, and its shops at every channel. */
final class Seller implements AutoCloseable {
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
        this.backMarket = new BackMarketShop(time, slug);
    }

    TenantId tenant() {
        return tenant;
    }

    CallContext call() {
        return new CallContext(owner, time.instant(), "simulation");
    }

    List<Shop> shops() {
        return List.of(amazon, octopia, mirakl, fnac, rakuten, backMarket);
    }

    OwnChannels channels(ChannelHttp http, SecretStore secrets) {
        return new OwnChannels(
                tenant,
                ApiChannels.of(
                        http,
                        secrets,
                        time,
                        new ApiChannels.Endpoints(
                                octopia.endpoints(),
                                mirakl.endpoints(),
                                fnac.address(),
                                rakuten.address(),
                                backMarket.endpoints(),
                                ManoManoChannel.ADDRESS)),
                MarketplaceAdapters.inMemory().mailing(amazon.relay()));
    }

    void tidy() {
        shops().forEach(Shop::tidy);
    }

    @Override
    public void close() {
        shops().forEach(Shop::close);
    }
}
