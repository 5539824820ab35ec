package io.keybuzz.adapters.marketplace.amazon;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amazon's order numbers: 3, 7 and 7 digits. */
final class OrderIds {
    private static final Pattern ORDER = Pattern.compile("(?<!\\d)\\d{3}-\\d{7}-\\d{7}(?!\\d)");
    private static final Pattern FRAME = Pattern.compile("(?m)^\\s*#\\s*(\\d{3}-\\d{7}-\\d{7})(?!\\d)");

    private OrderIds() {}

    static Optional<String> first(String text) {
        Matcher matcher = ORDER.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** The order the relay itself names above the buyer's words; the only one a buyer cannot have written. */
    static Optional<String> inFrame(String frame) {
        Matcher matcher = FRAME.matcher(frame);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
