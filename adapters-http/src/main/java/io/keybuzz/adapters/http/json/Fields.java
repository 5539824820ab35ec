package io.keybuzz.adapters.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a body, asked for one by one. Nothing is converted: a number is no text. Every fault is remembered, and {@link
 * #done()} refuses with all of them at once; until then a faulty field reads as empty.
 */
public final class Fields {
    private final ObjectNode object;
    private final String place;
    private final Set<String> known = new HashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    Fields(ObjectNode object, String place) {
        this.object = object;
        this.place = place;
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

    /** An addr-spec that must be there. */
    public Optional<EmailAddress> email(String name) {
        Optional<EmailAddress> address = optionalEmail(name);
        if (address.isEmpty() && isAbsent(name)) {
            add(name, "required", "is required");
        }
        return address;
    }

    /** A word that must be there; the first one stands for a faulty one. */
    public <E extends Enum<E>> E word(String name, Words<E> words) {
        if (isAbsent(name)) {
            known.add(name);
            add(name, "required", "is required");
        }
        return word(name, words, words.first());
    }

    /** A text to be changed, or absent if it shall stay; null is neither. @param max in code points */
    public Optional<String> changedText(String name, int max) {
        refuseNull(name);
        return optionalText(name, max);
    }

    /** A text to be changed, cleared by null, or kept by leaving it out. @param max in code points */
    public Edit<String> editedText(String name, int max) {
        return edited(name, optionalText(name, max));
    }

    /** An instant to be changed, cleared by null, or kept by leaving it out. */
    public Edit<Instant> editedInstant(String name) {
        return edited(name, optionalInstant(name));
    }

    /** A list of texts to be changed, or absent if it shall stay; null is neither. */
    public Optional<List<String>> changedTexts(String name, int most) {
        refuseNull(name);
        return isAbsent(name) ? Optional.empty() : Optional.of(texts(name, most, false));
    }

    /** A word to be changed, or absent if it shall stay; null is neither. */
    public <E extends Enum<E>> Optional<E> changedWord(String name, Words<E> words) {
        refuseNull(name);
        return isAbsent(name) ? Optional.empty() : Optional.of(word(name, words, words.first()));
    }

    public Optional<UUID> optionalId(String name) {
        return optionalText(name, 100).flatMap(text -> id(name, text));
    }

    /** Ids, none twice; nothing when they are absent or null. */
    public Set<UUID> optionalIds(String name, int most) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (String text : texts(name, most, false)) {
            id(name, text).ifPresent(id -> {
                if (!ids.add(id)) {
                    add(name, "repeated", "must not name one twice");
                }
            });
        }
        return ids;
    }

    /** A list of texts that must be there. */
    public List<String> texts(String name, int most) {
        return texts(name, most, true);
    }

    /** An instant as {@link Instants} has them, or absent, or null. */
    public Optional<Instant> optionalInstant(String name) {
        Optional<String> text = optionalText(name, 50);
        Optional<Instant> value = text.flatMap(Instants::read);
        if (text.isPresent() && value.isEmpty()) {
            add(name, Instants.fault(text.get()), Instants.MALFORMED);
        }
        return value;
    }

    /** Objects in a list, each to be read and {@link #done()} by itself; absent or null is neither. */
    public Optional<List<Fields>> optionalObjects(String name, int most) {
        JsonNode node = take(name);
        if (node == null) {
            return Optional.empty();
        }
        List<Fields> objects = new ArrayList<>();
        node.forEach(element -> {
            if (element instanceof ObjectNode one) {
                objects.add(new Fields(one, place + name + "[" + objects.size() + "]."));
            }
        });
        if (!node.isArray() || objects.size() != node.size() || node.size() > most) {
            add(name, "wrong-type", "must be a list of at most " + most + " objects");
            return Optional.empty();
        }
        return Optional.of(objects);
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
        refuseFaults();
    }

    /** The same of what was asked for so far, where nothing else can be read without it. */
    public void refuseFaults() {
        if (!errors.isEmpty()) {
            throw CommonProblem.INVALID_FIELDS.refuse(
                    errors.size() == 1 ? "One field is not acceptable" : errors.size() + " fields are not acceptable",
                    Map.of("errors", List.copyOf(errors)));
        }
    }

    private Optional<UUID> id(String name, String text) {
        Optional<UUID> id = Uuids.parse(text);
        if (id.isEmpty()) {
            add(name, "malformed", "must be an id");
        }
        return id;
    }

    private List<String> texts(String name, int most, boolean required) {
        JsonNode node = take(name);
        if (node == null) {
            if (required) {
                add(name, "required", "is required");
            }
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        node.forEach(element -> texts.add(element.isTextual() ? element.textValue() : ""));
        if (!node.isArray() || texts.contains("")) {
            add(name, "wrong-type", "must be a list of texts");
            return List.of();
        }
        if (texts.size() > most) {
            add(name, "too-long", "must have at most " + most + " elements");
            return List.of();
        }
        return texts;
    }

    <T> Edit<T> edited(String name, Optional<T> value) {
        return new Edit<>(object.has(name), value);
    }

    void refuseNull(String name) {
        known.add(name);
        JsonNode node = object.get(name);
        if (node != null && node.isNull()) {
            add(name, "required", "must not be null; leave it out to keep it");
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

    @Nullable
    JsonNode take(String name) {
        known.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private boolean isAbsent(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull();
    }

    void add(String field, String code, String message) {
        errors.add(new FieldError(place + field, code, message));
    }
}
