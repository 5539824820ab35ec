package io.keybuzz.adapters.marketplace.mail.imap;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far a mailbox has been read. Its numbers mean something under one validity only (RFC 3501, 2.3.1.1). */
record MailboxCursor(long validity, long lastUid) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

    static Optional<MailboxCursor> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new MailboxCursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    String text() {
        return validity + ":" + lastUid;
    }
}
