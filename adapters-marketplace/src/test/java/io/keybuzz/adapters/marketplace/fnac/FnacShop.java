package io.keybuzz.adapters.marketplace.fnac;

import io.keybuzz.adapters.marketplace.PolledConnections;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundMessageSource.Batch;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.SequentialIds;
import io.keybuzz.testkit.fake.fnac.FakeFnac;
import io.keybuzz.testkit.given.GivenOutbound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A shop at a fake Fnac, with a reader that keeps its cursor as the poller does. */
final class FnacShop implements AutoCloseable {
    static final String ORDER = "57BE0000000A1";

    final FixedClock clock = new FixedClock();
    final FakeFnac fnac = FakeFnac.start(clock);
    final Connection connection = PolledConnections.of(Provider.FNAC, Channel.FNAC, 1);
    final Connection wrong = PolledConnections.of(Provider.FNAC, Channel.FNAC, 2);
    final Connection other = PolledConnections.of(Provider.RAKUTEN, Channel.RAKUTEN, 3);
    final PolledConnections secrets = new PolledConnections()
            .give(connection, credentials(FakeFnac.KEY))
            .give(wrong, credentials("44444444-4444-4444-4444-444444444444"));
    final FnacChannel channel = FnacChannel.of(
            ChannelHttp.within(Duration.ofSeconds(2), ChannelHttp.MOST_BYTES), secrets, clock, fnac.address());
    final SequentialIds ids = new SequentialIds();

    Optional<String> cursor = Optional.empty();
    int pages;

    private static Map<String, String> credentials(String key) {
        return Map.of("partner_id", FakeFnac.PARTNER, "shop_id", FakeFnac.SHOP, "key", key);
    }

    void spoilCredentials() {
        secrets.give(connection, credentials("44444444-4444-4444-4444-444444444444"));
    }

    Instant now() {
        return clock.instant();
    }

    /** Everything there is, as the poller reads it. */
    List<RawContent> poll() {
        List<RawContent> found = new ArrayList<>();
        for (pages = 1; pages <= 100; pages++) {
            Batch batch = channel.source().fetch(connection, cursor);
            found.addAll(batch.items());
            if (batch.nextCursor().equals(cursor)) {
                return found;
            }
            cursor = batch.nextCursor();
        }
        return found;
    }

    List<InboundMessage> read() {
        return poll().stream().flatMap(raw -> parse(raw).stream()).toList();
    }

    List<InboundMessage> parse(RawContent raw) {
        return channel.parser().parse(connection, raw) instanceof ParsedInbound.Understood understood
                ? understood.messages()
                : List.of();
    }

    OutboundMessage answer() {
        return GivenOutbound.of(connection, UUID.fromString("00000000-0000-7000-8000-0000000000f1"), ids, now())
                .sending(now());
    }

    /** The conversation that this message of the buyer's began. */
    Conversation about(String messageRef) {
        return new Conversation(
                connection.tenant(),
                connection.id(),
                UUID.fromString("00000000-0000-7000-8000-0000000000f1"),
                Optional.empty(),
                Optional.of(messageRef),
                messageRef.endsWith("ORDER") ? Optional.of(ORDER) : Optional.empty(),
                now());
    }

    @Override
    public void close() {
        fnac.close();
    }
}
