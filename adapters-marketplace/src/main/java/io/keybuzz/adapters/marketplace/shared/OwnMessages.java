package io.keybuzz.adapters.marketplace.shared;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Message-IDs of what we send, so that an answer is found by them and a loop is recognised. */
public final class OwnMessages {
    private static final String PREFIX = "kb.";
    private static final Pattern QUOTED = Pattern.compile("kb\\.[0-9a-f-]{36}@[A-Za-z0-9.-]{1,253}[A-Za-z0-9]");
    private static final int LOOKED_THROUGH = 200_000;
    private static final int MOST = 5;

    private OwnMessages() {}

    /** The same for every attempt, without angle brackets: {@code kb.<outbound id>@<domain of the connection's address>}. */
    public static String messageId(Connection connection, OutboundId id) {
        return id.reference() + "@" + connection.inboundAddress().domain();
    }

    /** Whether we gave this id to a message sent through the connection. */
    public static boolean isOwn(Connection connection, String messageId) {
        return messageId.startsWith(PREFIX)
                && messageId.endsWith("@" + connection.inboundAddress().domain());
    }

    /** Ids of ours that a text quotes, as notices do that repeat the header of what they are about. */
    public static List<String> quotedIn(Connection connection, String text) {
        return QUOTED.matcher(Texts.truncate(text, LOOKED_THROUGH))
                .results()
                .map(MatchResult::group)
                .filter(id -> isOwn(connection, id.toLowerCase(Locale.ROOT)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** A mail that we sent ourselves, or that says it comes from the very address it arrived at. */
    public static boolean cameBack(Connection connection, Mail mail) {
        EmailAddress own = connection.inboundAddress();
        return mail.messageId().filter(id -> isOwn(connection, id)).isPresent()
                || mail.senders().stream()
                        .anyMatch(sender -> sender.address().canonical().equals(own.canonical()));
    }
}
