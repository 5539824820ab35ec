package io.keybuzz.adapters.marketplace.mirakl;

import io.keybuzz.adapters.marketplace.rest.Seller;
import io.keybuzz.adapters.marketplace.rest.TestPoller;
import io.keybuzz.adapters.marketplace.rest.TestSecrets;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.fake.mirakl.FakeMirakl;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A shop at an operator that runs Mirakl: the operator's fake, our adapters, and a poller. */
final class MiraklShop implements AutoCloseable {
    final FixedClock clock = new FixedClock();
    final FakeMirakl operator = FakeMirakl.start(clock);
    final Connection connection = of(Optional.of(FakeMirakl.SHOP));
    final TestSecrets secrets = new TestSecrets().with(connection, Map.of("api_key", FakeMirakl.KEY));
    final MiraklChannel channel = MiraklChannel.of(
            ChannelHttp.within(Duration.ofSeconds(3), 500_000),
            secrets,
            clock,
            new MiraklChannel.Endpoints(host -> operator.server().address()));
    final TestPoller poller = new TestPoller(channel.source(), channel.parser(), connection);

    /** The connection as somebody makes it. @param shop named by the seller, or learned by the probe */
    static Connection of(Optional<String> shop) {
        return Seller.at(Provider.MIRAKL, Channel.OTHER, Seller.account(shop, Optional.of("operator.mirakl.net")));
    }

    @Override
    public void close() {
        operator.close();
    }
}
