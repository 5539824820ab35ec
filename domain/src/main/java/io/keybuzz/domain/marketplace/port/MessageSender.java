package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;

/** Hands an answer to a channel. Never called inside a unit of work; expected failures are outcomes, not exceptions. */
public interface MessageSender {
    boolean serves(Connection connection);

    SendOutcome send(Connection connection, Conversation conversation, OutboundMessage message);

    /**
     * Finds out, without sending, what became of an attempt that was cut off. A channel that cannot tell answers {@link
     * SendOutcome.Ambiguous}.
     */
    SendOutcome reconcile(Connection connection, Conversation conversation, OutboundMessage message);
}
