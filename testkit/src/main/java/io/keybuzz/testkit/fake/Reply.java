package io.keybuzz.testkit.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a fake answers. */
public record Reply(int status, Map<String, String> headers, byte[] body) {
    public static Reply json(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "application/json"), body.getBytes(UTF_8));
    }

    public static Reply xml(int status, String body, Charset charset) {
        return new Reply(status, Map.of("Content-Type", "text/xml; charset=" + charset.name()), body.getBytes(charset));
    }

    public static Reply html(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "text/html; charset=utf-8"), body.getBytes(UTF_8));
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    /** The same with one more header. */
    public Reply header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }
}
