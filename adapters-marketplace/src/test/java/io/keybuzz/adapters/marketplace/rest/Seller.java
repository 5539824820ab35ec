package io.keybuzz.adapters.marketplace.rest;

import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.SequentialIds;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A seller's account at a channel, and what the seller writes. */
public final class Seller {
    private static final SequentialIds IDS = new SequentialIds();
    private static final UUID TICKET = UUID.fromString("00000000-0000-7000-8000-0000000000e1");

    private Seller() {}

    public static Connection at(Provider provider, Channel channel, ChannelAccount account) {
        Instant made = Instant.parse("2026-01-02T09:00:00Z");
        return new Connection(
                new ConnectionId(UUID.fromString("00000000-0000-7000-8000-0000000000c7")),
                new TenantId(UUID.fromString("00000000-0000-7000-8000-0000000000a7")),
                channel,
                provider,
                "shop",
                ConnectionStatus.CONNECTED,
                new EmailAddress("i.c7.5ec7e7@in.shop.test"),
                account,
                made,
                made);
    }

    public static ChannelAccount account(Optional<String> id, Optional<String> host) {
        return new ChannelAccount(id, Optional.empty(), host, Map.of());
    }

    /** The conversation as a buyer's message leaves it. */
    public static Conversation conversation(Connection connection, InboundMessage newest) {
        return conversation(connection, newest.messageRef());
    }

    public static Conversation conversation(Connection connection, Optional<String> answerTo) {
        return new Conversation(
                connection.tenant(),
                connection.id(),
                TICKET,
                Optional.empty(),
                answerTo,
                Optional.empty(),
                Instant.parse("2026-01-15T10:00:00Z"));
    }

    /** An answer on its way. */
    public static OutboundMessage says(Connection connection, String body, Instant now) {
        return OutboundMessage.pending(
                        IDS.next(OutboundId::new),
                        connection.tenant(),
                        connection.id(),
                        TICKET,
                        IDS.next(),
                        "Re: Colis",
                        body,
                        now)
                .sending(now);
    }
}
