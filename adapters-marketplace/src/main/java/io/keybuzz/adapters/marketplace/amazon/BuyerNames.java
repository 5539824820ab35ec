package io.keybuzz.adapters.marketplace.amazon;

import java.util.Optional;
import java.util.regex.Pattern;

/** The buyer's name without what the relay hangs on it. */
final class BuyerNames {
    private static final Pattern SUFFIX =
            Pattern.compile("(?iu)\\s*[-–—|(]\\s*(?:via\\s+)?(?:Amazon\\s+Marketplace|Marketplace\\s+Amazon"
                    + "|Amazon(?:\\.[a-z.]{2,6})?(?:\\s+Marketplace)?|Amazon\\s*マーケットプレイス)\\s*\\)?\\s*$");
    private static final Pattern QUOTES = Pattern.compile("^[\"'“”„«»\\s]+|[\"'“”„«»\\s]+$");

    private BuyerNames() {}

    static Optional<String> clean(Optional<String> displayName) {
        return displayName
                .map(name -> SUFFIX.matcher(name).replaceFirst(""))
                .map(name -> QUOTES.matcher(name).replaceAll(""))
                .filter(name -> !name.isBlank() && name.indexOf('@') < 0);
    }
}
