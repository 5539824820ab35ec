package io.keybuzz.adapters.marketplace.mail;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.MessageSender;

/**
 * Stands where a mail server would be configured. An answer must not wait for ever in silence, and it must not look sent:
 * it fails at once and says why.
 */
public final class UnconfiguredMailSender implements MessageSender {
    private static final SendOutcome REFUSED = new SendOutcome.Rejected(
            "There is no sender configured for this connection: replies by mail need an outgoing mail server");

    @Override
    public boolean serves(Connection connection) {
        return connection.provider() == Provider.MAIL || connection.provider() == Provider.AMAZON;
    }

    @Override
    public SendOutcome send(Connection connection, Conversation conversation, OutboundMessage message) {
        return REFUSED;
    }

    @Override
    public SendOutcome reconcile(Connection connection, Conversation conversation, OutboundMessage message) {
        return REFUSED;
    }
}
