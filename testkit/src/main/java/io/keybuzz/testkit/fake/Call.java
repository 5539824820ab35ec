package io.keybuzz.testkit.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request that reached a fake. @param headers by name in small letters */
public record Call(String method, URI uri, Map<String, List<String>> headers, byte[] body) {
    public String path() {
        return uri.getPath();
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    public String text() {
        return new String(body, UTF_8);
    }

    /** Parameters of the query; of several with one name the last. */
    public Map<String, String> query() {
        return parameters(uri.getRawQuery() == null ? "" : uri.getRawQuery(), UTF_8);
    }

    /** Fields of an url-encoded form. */
    public Map<String, String> form() {
        return parameters(text(), UTF_8);
    }

    /** Fields of {@code text} as an url-encoded form writes them. */
    public static Map<String, String> parameters(String text, Charset charset) {
        Map<String, String> found = new LinkedHashMap<>();
        Arrays.stream(text.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> found.put(
                        URLDecoder.decode(pair[0], charset),
                        pair.length == 1 ? "" : URLDecoder.decode(pair[1], charset)));
        return found;
    }

    /** Method and path, for messages of failed assertions and for counting. */
    @Override
    public String toString() {
        return method + " " + uri;
    }
}
