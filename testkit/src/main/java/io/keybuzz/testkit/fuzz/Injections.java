package io.keybuzz.testkit.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A hundred messages of buyers that try to take over whoever answers them, in five languages. */
public final class Injections {
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Injections() {}

    /** @param obeyed what a model would write that does as it is told, nothing of which may leave by itself */
    public record Injection(String technique, String language, String message, String obeyed) {}

    /** All of them, always in the same order. */
    public static List<Injection> all() {
        try (InputStream in = Injections.class.getResourceAsStream("injections.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 4))
                    .map(parts -> new Injection(parts[0], parts[1], unescaped(parts[2]), unescaped(parts[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String text) {
        return UNICODE.matcher(text)
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)))
                .replace("\\n", "\n");
    }
}
