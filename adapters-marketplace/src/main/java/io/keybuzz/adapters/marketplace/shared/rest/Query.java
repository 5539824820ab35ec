package io.keybuzz.adapters.marketplace.shared.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;

/** The query of an address. */
public final class Query {
    private final StringJoiner pairs = new StringJoiner("&", "?", "");

    public Query with(String name, String value) {
        pairs.add(encode(name) + "=" + encode(value));
        return this;
    }

    public Query with(String name, Optional<String> value) {
        value.ifPresent(it -> with(name, it));
        return this;
    }

    /** Fit for a query and for one segment of a path. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return pairs.length() > 1 ? pairs.toString() : "";
    }
}
