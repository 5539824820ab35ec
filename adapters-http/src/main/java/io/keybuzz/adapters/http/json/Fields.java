package io.keybuzz.adapters.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a body, asked for one by one. Nothing is converted: a number is no text. Every fault is remembered, and {@link
 * #done()} refuses with all of them at once; until then a faulty field reads as empty.
 */
public final class Fields {
    private final ObjectNode object;
    private final Set<String> known = new HashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    Fields(ObjectNode object) {
        this.object = object;
    }

    /** A text that must be there, with something to read in it. @param max in code points */
    public String text(String name, int max) {
        Optional<String> value = optionalText(name, max);
        if (value.isEmpty() && isAbsent(name)) {
            add(name, "required", "is required");
        }
        return value.orElse("");
    }

    /** A text that may be absent or null. @param max in code points */
    public Optional<String> optionalText(String name, int max) {
        return rawText(name, max).filter(text -> {
            boolean content = Texts.hasContent(text);
            if (!content) {
                add(name, "blank", "must not be blank");
            }
            return content;
        });
    }

    /** A password: anything storable, blank or not. @param max in code points */
    public String secret(String name, int max) {
        Optional<String> value = rawText(name, max);
        if (value.isEmpty() && isAbsent(name)) {
            add(name, "required", "is required");
        }
        return value.orElse("");
    }

    /** An addr-spec, or absent, or null. */
    public Optional<EmailAddress> optionalEmail(String name) {
        return optionalText(name, 254).flatMap(text -> {
            Optional<EmailAddress> address = EmailAddress.parse(text).filter(it -> text.equals(text.strip()));
            if (address.isEmpty()) {
                add(name, "malformed", "must be an e-mail address");
            }
            return address;
        });
    }

    public boolean flag(String name, boolean otherwise) {
        JsonNode node = take(name);
        if (node == null) {
            return otherwise;
        }
        if (!node.isBoolean()) {
            add(name, "wrong-type", "must be true or false");
            return otherwise;
        }
        return node.booleanValue();
    }

    public <E extends Enum<E>> E word(String name, Words<E> words, E otherwise) {
        Optional<String> text = rawText(name, 100);
        Optional<E> value = text.flatMap(words::read);
        if (text.isPresent() && value.isEmpty()) {
            add(name, "not-allowed", "must be one of " + String.join(", ", words.all()));
        }
        return value.orElse(otherwise);
    }

    /** The same text for all bodies that say the same, to compare a repeated request by. */
    public String canonical() {
        return CanonicalJson.of(object);
    }

    /** Refuses with {@code request/invalid-fields} if anything was wrong, a field nobody asked for included. */
    public void done() {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                add(Texts.storable(Texts.truncate(name, 100)), "unknown", "is not a field of this request");
            }
            if (errors.size() > 50) {
                break;
            }
        }
        if (!errors.isEmpty()) {
            throw CommonProblem.INVALID_FIELDS.refuse(
                    errors.size() == 1 ? "One field is not acceptable" : errors.size() + " fields are not acceptable",
                    Map.of("errors", List.copyOf(errors)));
        }
    }

    private Optional<String> rawText(String name, int max) {
        JsonNode node = take(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            add(name, "wrong-type", "must be a text");
            return Optional.empty();
        }
        String text = node.textValue();
        if (!Texts.isStorable(text)) {
            add(name, "unstorable", "must not contain U+0000 or lone surrogates");
            return Optional.empty();
        }
        if (Texts.length(text) > max) {
            add(name, "too-long", "must have at most " + max + " characters");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private @Nullable JsonNode take(String name) {
        known.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private boolean isAbsent(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull();
    }

    private void add(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }
}
