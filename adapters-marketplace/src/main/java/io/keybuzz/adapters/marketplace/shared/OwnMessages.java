package io.keybuzz.adapters.marketplace.shared;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.shared.EmailAddress;

/** Message-IDs of what we send, so that an answer is found by them and a loop is recognised. */
public final class OwnMessages {
    private static final String PREFIX = "kb.";

    private OwnMessages() {}

    /** The same for every attempt, without angle brackets: {@code kb.<outbound id>@<domain of the connection's address>}. */
    public static String messageId(Connection connection, OutboundId id) {
        return PREFIX + id + "@" + connection.inboundAddress().domain();
    }

    /** Whether we gave this id to a message sent through the connection. */
    public static boolean isOwn(Connection connection, String messageId) {
        return messageId.startsWith(PREFIX)
                && messageId.endsWith("@" + connection.inboundAddress().domain());
    }

    /** A mail that we sent ourselves, or that says it comes from the very address it arrived at. */
    public static boolean cameBack(Connection connection, Mail mail) {
        EmailAddress own = connection.inboundAddress();
        return mail.messageId().filter(id -> isOwn(connection, id)).isPresent()
                || mail.senders().stream()
                        .anyMatch(sender -> sender.address().canonical().equals(own.canonical()));
    }
}
