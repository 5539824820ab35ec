package io.keybuzz.adapters.http.marketplace.amazon;

import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.domain.marketplace.oauth.OAuthState;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookie that ties a consent to the browser it was asked for in. Lax, because the browser comes back from Amazon by a link;
 * for this host alone, and out of reach of scripts.
 */
final class BrowserMark {
    private static final String NAME = "__Host-keybuzz-amazon";
    private static final int LONGEST_HEADER = 8_192;

    private BrowserMark() {}

    static Optional<String> of(Exchange exchange) {
        return exchange.header("Cookie")
                .filter(header -> header.length() <= LONGEST_HEADER)
                .flatMap(header -> Arrays.stream(header.split(";"))
                        .map(String::strip)
                        .filter(pair -> pair.startsWith(NAME + "="))
                        .map(pair -> pair.substring(NAME.length() + 1))
                        .findFirst());
    }

    static void set(Exchange exchange, String mark) {
        exchange.replaceHeader(
                "Set-Cookie",
                NAME + "=" + mark + "; Path=/; Max-Age=" + OAuthState.LIFETIME.toSeconds()
                        + "; Secure; HttpOnly; SameSite=Lax");
    }
}
