package io.keybuzz.adapters.http;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids of requests: a sane one of the caller is kept, so that traces join; anything else is replaced. */
final class RequestIds {
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int DIGITS = 16;

    private RequestIds() {}

    static String choose(@Nullable String offered) {
        return offered != null && SANE.matcher(offered).matches() ? offered : generate();
    }

    static String generate() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return padded(random.nextLong()) + padded(random.nextLong());
    }

    private static String padded(long value) {
        String hex = Long.toHexString(value);
        return "0".repeat(DIGITS - hex.length()) + hex;
    }
}
