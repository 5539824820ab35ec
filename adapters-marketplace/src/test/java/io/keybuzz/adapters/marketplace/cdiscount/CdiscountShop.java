package io.keybuzz.adapters.marketplace.cdiscount;

import io.keybuzz.adapters.marketplace.rest.Seller;
import io.keybuzz.adapters.marketplace.rest.TestPoller;
import io.keybuzz.adapters.marketplace.rest.TestSecrets;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.fake.octopia.FakeOctopia;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A seller at Cdiscount: Octopia's fake, our adapters, and a poller. */
final class CdiscountShop implements AutoCloseable {
    final FixedClock clock = new FixedClock();
    final FakeOctopia octopia = FakeOctopia.start(clock);
    final Connection connection = Seller.at(
            Provider.OCTOPIA, Channel.CDISCOUNT, Seller.account(Optional.of(FakeOctopia.SELLER), Optional.empty()));
    final TestSecrets secrets = new TestSecrets()
            .with(connection, Map.of("client_id", FakeOctopia.CLIENT, "client_secret", FakeOctopia.SECRET));
    final CdiscountChannel channel = channel();
    final TestPoller poller = new TestPoller(channel.source(), channel.parser(), connection);

    private CdiscountChannel channel() {
        return CdiscountChannel.of(
                ChannelHttp.within(Duration.ofSeconds(3), 200_000),
                secrets,
                clock,
                new CdiscountChannel.Endpoints(octopia.tokenAddress(), octopia.apiAddress()));
    }

    /** Another process, which knows nothing yet. */
    CdiscountChannel another() {
        return channel();
    }

    @Override
    public void close() {
        octopia.close();
    }
}
