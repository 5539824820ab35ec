package io.keybuzz.adapters.marketplace.amazon.sp;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.http.TokenBuckets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One question to the interface.
 *
 * @param target path and query, encoded
 */
record SpRequest(TokenBuckets.Plan plan, String method, String target, Optional<JsonNode> body) {
    static SpRequest get(TokenBuckets.Plan plan, String path, Map<String, String> query) {
        return new SpRequest(plan, "GET", withQuery(path, query), Optional.empty());
    }

    static SpRequest post(TokenBuckets.Plan plan, String target, Optional<JsonNode> body) {
        return new SpRequest(plan, "POST", target, body);
    }

    static String withQuery(String path, Map<String, String> query) {
        return query.isEmpty()
                ? path
                : path
                        + query.entrySet().stream()
                                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    /** For a part of a path or query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without the query, which may hold what is said. */
    @Override
    public String toString() {
        return method + " " + target.replaceFirst("\\?.*", "");
    }
}
