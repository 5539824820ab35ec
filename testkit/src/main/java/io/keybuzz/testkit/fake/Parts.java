package io.keybuzz.testkit.fake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a form of several (RFC 7578), by their names; of several with one name the last. */
public final class Parts {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)^multipart/form-data;.*boundary=\"?([^\";]+)\"?.*");
    private static final Pattern NAME =
            Pattern.compile("(?i)content-disposition: form-data;[^\\r]*\\bname=\"([^\"]*)\"");

    private Parts() {}

    /** Nothing if the request is no such form. */
    public static Optional<Map<String, String>> of(Call call) {
        Matcher boundary = BOUNDARY.matcher(call.header("Content-Type").orElse(""));
        if (!boundary.matches()) {
            return Optional.empty();
        }
        String body = new String(call.body(), StandardCharsets.UTF_8);
        String separator = "--" + boundary.group(1);
        if (!body.startsWith(separator + "\r\n") || !body.endsWith("\r\n" + separator + "--\r\n")) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : body.split(Pattern.quote(separator), -1)) {
            int head = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(part);
            if (head > 0 && name.find()) {
                parts.put(name.group(1), part.substring(head + 4, part.length() - 2));
            }
        }
        return Optional.of(parts);
    }
}
