package io.keybuzz.domain.automation.reading;

import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every fault that was found in a rule, each with its place. */
final class Faults {
    private static final int MOST = 50;

    private final List<Map<String, String>> found = new ArrayList<>();

    void add(String path, String code, String message) {
        if (found.size() < MOST) {
            found.add(Map.of("field", path, "code", code, "message", message));
        }
    }

    /** Refuses with {@code automation/invalid-rule} and everything that was found, if anything was. */
    void refuse() {
        if (!found.isEmpty()) {
            throw AutomationProblem.INVALID_RULE.refuse(
                    found.size() == 1 ? "The rule has a fault" : "The rule has " + found.size() + " faults",
                    Map.of("errors", List.copyOf(found)));
        }
    }

    /** A text of 1 to so many characters that must be there. */
    Optional<String> text(String path, Written written, int max) {
        if (!written.isThere()) {
            add(path, "required", "is required");
            return Optional.empty();
        }
        return maybeText(path, written, max);
    }

    /** A text of 1 to so many characters, if it is there. */
    Optional<String> maybeText(String path, Written written, int max) {
        if (!written.isThere()) {
            return Optional.empty();
        }
        if (!(written instanceof Written.Text text)) {
            add(path, "wrong-type", "must be a text");
            return Optional.empty();
        }
        if (!Texts.isStorable(text.text())) {
            add(path, "unstorable", "must not contain U+0000 or lone surrogates");
            return Optional.empty();
        }
        if (!Texts.hasContent(text.text())) {
            add(path, "blank", "must not be blank");
            return Optional.empty();
        }
        if (Texts.length(text.text()) > max) {
            add(path, "too-long", "must have at most " + max + " characters");
            return Optional.empty();
        }
        return Optional.of(text.text());
    }

    /** The same on one line. */
    Optional<String> line(String path, Written written, int max) {
        return text(path, written, max).filter(line -> {
            if (!Texts.isOneLine(line)) {
                add(path, "not-allowed", "must be on one line");
            }
            return Texts.isOneLine(line);
        });
    }

    /** A word of an enum that must be there. */
    <E extends Enum<E>> Optional<E> word(String path, Written written, Class<E> type) {
        Optional<String> word = text(path, written, 100);
        Optional<E> value = word.flatMap(it -> Stream.of(type.getEnumConstants())
                .filter(constant -> name(constant).equals(it))
                .findFirst());
        if (word.isPresent() && value.isEmpty()) {
            add(path, "not-allowed", "must be one of " + names(type));
        }
        return value;
    }

    /** The elements of a list that must be there. */
    List<Written> list(String path, Written written, int least, int most) {
        if (!written.isThere()) {
            if (least > 0) {
                add(path, "required", "is required");
            }
            return List.of();
        }
        if (!(written instanceof Written.Many many)) {
            add(path, "wrong-type", "must be a list");
            return List.of();
        }
        int size = many.values().size();
        if (size < least || size > most) {
            add(path, size < least ? "too-short" : "too-long", "must have " + least + " to " + most + " elements");
            return List.of();
        }
        return many.values();
    }

    /** The values of a group that must be there, and have no other names than these. */
    Optional<Map<String, Written>> group(String path, Written written, List<String> names) {
        if (!written.isThere()) {
            add(path, "required", "is required");
            return Optional.empty();
        }
        if (!(written instanceof Written.Group group)) {
            add(path, "wrong-type", "must be an object");
            return Optional.empty();
        }
        group.values().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .forEach(name -> add(
                        path + "." + Texts.storable(Texts.truncate(name, 100)),
                        "unknown",
                        "is not among " + String.join(", ", names)));
        return Optional.of(group.values());
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Faults::name).collect(Collectors.joining(", "));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
