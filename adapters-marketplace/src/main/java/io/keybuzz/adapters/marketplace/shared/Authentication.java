package io.keybuzz.adapters.marketplace.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the receiving server found out about a mail's sender (RFC 8601). Only the topmost result counts: it is the one our
 * own server wrote, and anything below may have come with the mail.
 */
public final class Authentication {
    private static final Pattern DMARC = Pattern.compile("(?i)\\bdmarc\\s*=\\s*([a-z]+)");
    private static final Pattern DKIM = Pattern.compile("(?i)\\bdkim\\s*=\\s*([a-z]+)");

    private Authentication() {}

    /** The sender's domain disowns the mail. */
    public static boolean dmarcFailed(Mail mail) {
        return mail.headers().first("Authentication-Results").stream().anyMatch(value -> says(DMARC, value, "fail"));
    }

    /** Neither DMARC nor, where DMARC says nothing, every signature failed; silence is no failure. */
    public static boolean notRefuted(Mail mail) {
        return mail.headers()
                .first("Authentication-Results")
                .map(value -> says(DMARC, value, "pass")
                        || (!says(DMARC, value, "fail") && (!says(DKIM, value, "fail") || says(DKIM, value, "pass"))))
                .orElse(true);
    }

    private static boolean says(Pattern method, String value, String result) {
        Matcher matcher = method.matcher(value);
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(result)) {
                return true;
            }
        }
        return false;
    }
}
