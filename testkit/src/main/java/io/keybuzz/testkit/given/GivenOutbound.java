package io.keybuzz.testkit.given;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.event.OutboundQueued;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.IdSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An agent's reply that waits for its channel, and what goes with it. */
public final class GivenOutbound {
    private GivenOutbound() {}

    public static OutboundMessage of(Connection connection, UUID ticket, IdSource ids, Instant now) {
        return OutboundMessage.pending(
                ids.next(OutboundId::new),
                connection.tenant(),
                connection.id(),
                ticket,
                ids.next(),
                "Où est mon colis ?",
                "Bonjour,\nil part demain. 📦",
                now);
    }

    public static OutboundQueued event(OutboundMessage message, IdSource ids) {
        return new OutboundQueued(
                ids.next(EventId::new),
                message.tenant(),
                message.ticket(),
                message.id(),
                Duration.ZERO,
                message.createdAt());
    }

    /** The conversation the reply belongs to, with an address to answer to. */
    public static Conversation conversation(Connection connection, UUID ticket, Instant now) {
        return new Conversation(
                connection.tenant(),
                connection.id(),
                ticket,
                Optional.of(new EmailAddress("Buyer-1@relay.example.test")),
                Optional.of("<1@relay.example.test>"),
                Optional.of("402-1234567-1234567"),
                now);
    }
}
