package io.keybuzz.adapters.marketplace.backmarket;

import io.keybuzz.adapters.marketplace.rest.Seller;
import io.keybuzz.adapters.marketplace.rest.TestPoller;
import io.keybuzz.adapters.marketplace.rest.TestSecrets;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.fake.backmarket.FakeBackMarket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A merchant at Back Market: its fake, our adapters, and a poller. */
final class BackMarketShop implements AutoCloseable {
    final FixedClock clock = new FixedClock();
    final FakeBackMarket market = FakeBackMarket.start(clock);
    final Connection connection = Seller.at(
            Provider.BACK_MARKET,
            Channel.BACKMARKET,
            new ChannelAccount(Optional.empty(), Optional.of("EU"), Optional.empty(), Map.of()));
    final TestSecrets secrets = new TestSecrets().with(connection, Map.of("token", FakeBackMarket.TOKEN));
    final BackMarketChannel channel = by("contact@shop.test");
    final TestPoller poller = new TestPoller(channel.source(), channel.parser(), connection);

    BackMarketChannel by(String contact) {
        return BackMarketChannel.of(
                ChannelHttp.within(Duration.ofSeconds(3), 500_000),
                secrets,
                clock,
                new BackMarketChannel.Endpoints(region -> market.server().address(), contact));
    }

    @Override
    public void close() {
        market.close();
    }
}
