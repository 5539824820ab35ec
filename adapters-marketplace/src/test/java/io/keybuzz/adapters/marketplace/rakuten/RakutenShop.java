package io.keybuzz.adapters.marketplace.rakuten;

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
import io.keybuzz.testkit.fake.rakuten.FakeRakuten;
import io.keybuzz.testkit.given.GivenOutbound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A shop at a fake Rakuten, with a reader that keeps its cursor as the poller does. */
final class RakutenShop implements AutoCloseable {
    static final String ITEM = "1510836652";
    static final String PURCHASE = "943796258";

    final FixedClock clock = new FixedClock();
    final FakeRakuten rakuten = FakeRakuten.start(clock);
    final Connection connection = PolledConnections.of(Provider.RAKUTEN, Channel.RAKUTEN, 1);
    final Connection other = PolledConnections.of(Provider.FNAC, Channel.FNAC, 3);
    final PolledConnections secrets = new PolledConnections().give(connection, credentials(FakeRakuten.TOKEN));
    final RakutenChannel channel = RakutenChannel.of(
            ChannelHttp.within(Duration.ofSeconds(2), ChannelHttp.MOST_BYTES), secrets, clock, rakuten.address());
    final SequentialIds ids = new SequentialIds();

    Optional<String> cursor = Optional.empty();

    RakutenShop() {
        rakuten.sold(ITEM, PURCHASE, "marie75", "Casque audio", now().minus(Duration.ofDays(2)));
    }

    private static Map<String, String> credentials(String token) {
        return Map.of("login", FakeRakuten.LOGIN, "token", token);
    }

    void spoilCredentials() {
        secrets.give(connection, credentials("wrong-5ec7e7"));
    }

    Instant now() {
        return clock.instant();
    }

    /** Everything there is, as the poller reads it, which saves the cursor after each page. */
    List<RawContent> poll() {
        List<RawContent> found = new ArrayList<>();
        for (int page = 0; page < 100; page++) {
            Batch batch = channel.source().fetch(connection, cursor);
            found.addAll(batch.items());
            if (batch.nextCursor().equals(cursor)) {
                return found;
            }
            cursor = batch.nextCursor();
        }
        throw new AssertionError("pages without an end");
    }

    /** Polls ten minutes later. */
    List<InboundMessage> read() {
        clock.advance(Duration.ofMinutes(10));
        return poll().stream().flatMap(raw -> parse(raw).stream()).toList();
    }

    List<InboundMessage> parse(RawContent raw) {
        return channel.parser().parse(connection, raw) instanceof ParsedInbound.Understood understood
                ? understood.messages()
                : List.of();
    }

    OutboundMessage answer(String body) {
        OutboundMessage any =
                GivenOutbound.of(connection, UUID.fromString("00000000-0000-7000-8000-0000000000f1"), ids, now());
        return OutboundMessage.pending(
                        any.id(), any.tenant(), any.connection(), any.ticket(), any.message(), "Re", body, now())
                .sending(now());
    }

    /** The conversation about an item. */
    Conversation about(String item) {
        return new Conversation(
                connection.tenant(),
                connection.id(),
                UUID.fromString("00000000-0000-7000-8000-0000000000f1"),
                Optional.empty(),
                Optional.of(item),
                Optional.empty(),
                now());
    }

    @Override
    public void close() {
        rakuten.close();
    }
}
