package io.keybuzz.application.marketplace;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a message teaches us about its conversation: only the buyer's own words move where an answer goes. */
final class Threading {
    private Threading() {}

    static Conversation conversation(Connection connection, UUID ticket, InboundMessage message, Instant now) {
        boolean buyer = message.kind() == MessageKind.BUYER_MESSAGE;
        return new Conversation(
                connection.tenant(),
                connection.id(),
                ticket,
                buyer ? message.replyTo() : Optional.empty(),
                buyer ? message.messageRef() : Optional.empty(),
                message.orderRef(),
                now);
    }
}
