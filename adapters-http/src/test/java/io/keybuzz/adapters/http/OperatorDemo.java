package io.keybuzz.adapters.http;

import io.keybuzz.adapters.marketplace.mirakl.MiraklChannel;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.fake.mirakl.FakeMirakl;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A fake operator that runs Mirakl, whatever host a connection names. */
final class OperatorDemo implements AutoCloseable {
    final FakeMirakl operator;
    private final MiraklChannel channel;

    OperatorDemo(FixedClock clock, SecretStore secrets) {
        this.operator = FakeMirakl.start(clock);
        this.channel = MiraklChannel.of(
                ChannelHttp.within(Duration.ofSeconds(5), 1 << 20),
                secrets,
                clock,
                new MiraklChannel.Endpoints(host -> operator.server().address()));
    }

    Channels beside(Channels others) {
        return new Channels(
                and(others.sources(), channel.source()),
                and(others.parsers(), channel.parser()),
                and(others.senders(), channel.sender()),
                and(others.probes(), channel.probe()),
                and(others.orders(), channel.orders()),
                others.connecting());
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    @Override
    public void close() {
        operator.close();
    }
}
