package io.keybuzz.adapters.marketplace.sandbox;

import io.keybuzz.adapters.marketplace.shared.OwnMessages;
import io.keybuzz.adapters.marketplace.shared.outgoing.ReplyMail;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.shared.EmailAddress;
import java.io.IOException;
import java.util.Optional;

/** Sends by writing into the ledger. Sending twice under one token is sending once. */
public final class SandboxSender implements MessageSender {
    private final SandboxLedger ledger;
    private final SandboxBehaviour behaviour;

    public SandboxSender(SandboxLedger ledger, SandboxBehaviour behaviour) {
        this.ledger = ledger;
        this.behaviour = behaviour;
    }

    @Override
    public boolean serves(Connection connection) {
        return connection.provider() == Provider.SANDBOX;
    }

    @Override
    public SendOutcome send(Connection connection, Conversation conversation, OutboundMessage message) {
        Optional<EmailAddress> to = conversation.replyTo();
        return to.isEmpty()
                ? new SendOutcome.Rejected("The conversation has no address an answer could go to")
                : behaviour.treat(message, () -> record(connection, conversation, to.get(), message));
    }

    @Override
    public SendOutcome reconcile(Connection connection, Conversation conversation, OutboundMessage message) {
        try {
            return ledger.find(message.id()).isPresent()
                    ? accepted(connection, message)
                    : new SendOutcome.NotSent("the sandbox has no such message");
        } catch (IOException e) {
            return new SendOutcome.Ambiguous("the sandbox ledger cannot be read");
        }
    }

    private SendOutcome record(
            Connection connection, Conversation conversation, EmailAddress to, OutboundMessage message) {
        try {
            ledger.record(message.id(), ReplyMail.of(connection, conversation, to, message));
            return accepted(connection, message);
        } catch (IOException e) {
            return new SendOutcome.NotSent("the sandbox ledger cannot be written");
        }
    }

    private static SendOutcome accepted(Connection connection, OutboundMessage message) {
        return new SendOutcome.Accepted(Optional.of(OwnMessages.messageId(connection, message.id())));
    }
}
