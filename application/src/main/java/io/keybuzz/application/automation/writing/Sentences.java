package io.keybuzz.application.automation.writing;

import io.keybuzz.domain.automation.classification.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What templates say, by language and by what it is about. */
final class Sentences {
    private static final Map<Language, Map<String, String>> ALL = read();

    private Sentences() {}

    static String of(Language language, String key) {
        return Objects.requireNonNull(Objects.requireNonNull(ALL.get(language)).get(key), key);
    }

    private static Map<Language, Map<String, String>> read() {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> sentences = new HashMap<>();
            text(language.code() + ".txt")
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .forEach(pair -> sentences.put(pair[0].strip(), pair[1].strip()));
            all.put(language, Map.copyOf(sentences));
        }
        return all;
    }

    private static String text(String name) {
        try (InputStream in = Sentences.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
