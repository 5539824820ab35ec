package io.keybuzz.adapters.marketplace.amazon;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifiers in the links the relay puts below a message. Only ever read from below the end marker: a buyer can paste such
 * links above it.
 *
 * @param thread {@code t} of the no-response-needed link
 * @param message {@code m} of that link, or the commMgrTok that older mails carry
 * @param caseId the Seller Central case of the inbox link
 */
record FooterLinks(Optional<String> thread, Optional<String> message, Optional<String> caseId) {
    private static final Pattern NO_RESPONSE = Pattern.compile("/messaging/no-response-needed\\?([^\\s<>\"']{1,2000})");
    private static final Pattern INBOX = Pattern.compile("/messaging/inbox\\?([^\\s<>\"']{1,2000})");
    private static final Pattern TOKEN = Pattern.compile("\\[commMgrTok:([A-Za-z0-9._-]{1,100})]");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._~%:-]{1,150}");
    private static final FooterLinks NONE = new FooterLinks(Optional.empty(), Optional.empty(), Optional.empty());

    static FooterLinks none() {
        return NONE;
    }

    static FooterLinks in(String footer) {
        Optional<String> noResponse = group(NO_RESPONSE, footer);
        Optional<String> inbox = group(INBOX, footer);
        return new FooterLinks(
                noResponse.flatMap(query -> parameter(query, "t")),
                noResponse.flatMap(query -> parameter(query, "m")).or(() -> group(TOKEN, footer)),
                inbox.flatMap(query -> parameter(query, "cc"))
                        .or(() -> inbox.flatMap(query -> parameter(query, "ss"))));
    }

    FooterLinks or(FooterLinks other) {
        return new FooterLinks(
                thread.or(() -> other.thread), message.or(() -> other.message), caseId.or(() -> other.caseId));
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> parameter(String query, String name) {
        for (String pair : query.replace("&amp;", "&").split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(pair.substring(name.length() + 1))
                        .filter(value -> IDENTIFIER.matcher(value).matches());
            }
        }
        return Optional.empty();
    }
}
