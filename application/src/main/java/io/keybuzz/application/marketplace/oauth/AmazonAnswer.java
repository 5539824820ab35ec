package io.keybuzz.application.marketplace.oauth;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser comes back from Amazon with. It does not print itself.
 *
 * @param browser the mark the browser was given when it was sent away
 */
public record AmazonAnswer(String state, String sellingPartnerId, String code, Optional<String> browser) {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern SELLER = Pattern.compile("[A-Z0-9]{5,32}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._~|-]{1,1024}");

    /** Whether it looks like an answer at all. */
    boolean isPlausible() {
        return SECRET.matcher(state).matches()
                && SELLER.matcher(sellingPartnerId).matches()
                && CODE.matcher(code).matches()
                && browser.filter(AmazonAnswer::isMark).isPresent();
    }

    /** Whether it looks like a mark that we gave. */
    static boolean isMark(String text) {
        return SECRET.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "AmazonAnswer[…]";
    }
}
