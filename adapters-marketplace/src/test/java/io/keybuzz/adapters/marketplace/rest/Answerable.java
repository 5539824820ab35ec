package io.keybuzz.adapters.marketplace.rest;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.MessageSender;
import java.util.Optional;

/**
 * A sender as the contract uses it, whose conversations are a mail's: one that can be answered at all is answered in the
 * thread given here.
 */
public record Answerable(MessageSender sender, String answerTo) implements MessageSender {
    @Override
    public boolean serves(Connection connection) {
        return sender.serves(connection);
    }

    @Override
    public SendOutcome send(Connection connection, Conversation conversation, OutboundMessage message) {
        return sender.send(connection, inThread(conversation), message);
    }

    @Override
    public SendOutcome reconcile(Connection connection, Conversation conversation, OutboundMessage message) {
        return sender.reconcile(connection, inThread(conversation), message);
    }

    private Conversation inThread(Conversation given) {
        return new Conversation(
                given.tenant(),
                given.connection(),
                given.ticket(),
                Optional.empty(),
                given.lastMessageRef().map(ref -> answerTo),
                given.orderRef(),
                given.lastSeenAt());
    }
}
