package io.keybuzz.adapters.marketplace.shared;

import java.util.List;
import java.util.Locale;

/** Tells mail that no person wrote; answering it by machine would start a loop (RFC 3834). */
public final class AutomaticMail {
    private static final List<String> REPLY_FIELDS =
            List.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-MS-Exchange-Inbox-Rules-Loop", "X-Loop");
    private static final List<String> BULK = List.of("bulk", "junk", "list", "auto_reply");

    private AutomaticMail() {}

    /** An out-of-office answer or the like, by what the sending program says of it. */
    public static boolean isReply(MailHeaders headers) {
        return headers.all("Auto-Submitted").stream()
                        .map(AutomaticMail::lower)
                        .anyMatch(value -> !value.isEmpty() && !value.startsWith("no"))
                || REPLY_FIELDS.stream().anyMatch(headers::has)
                || headers.all("X-Auto-Response-Suppress").stream()
                        .anyMatch(value -> lower(value).contains("all"));
    }

    /** A newsletter, a mailing list or any other mail sent to many. */
    public static boolean isBulk(MailHeaders headers) {
        return headers.all("Precedence").stream().anyMatch(value -> BULK.contains(lower(value)))
                || headers.all("X-Precedence").stream().anyMatch(value -> BULK.contains(lower(value)))
                || headers.has("List-Unsubscribe")
                || headers.has("List-Id");
    }

    private static String lower(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
