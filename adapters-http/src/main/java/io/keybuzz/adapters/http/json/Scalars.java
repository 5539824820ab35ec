package io.keybuzz.adapters.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.domain.shared.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of texts, numbers and truth values in a body, whose names are not known beforehand. */
public final class Scalars {
    private static final int MAX_NAME = 50;

    private Scalars() {}

    /** Makes a value of each kind there is. */
    public interface Reader<T> {
        T text(String value);

        T number(BigDecimal value);

        T flag(boolean value);
    }

    /** Makes a value of anything at all. */
    public interface TreeReader<T> extends Reader<T> {
        T nothing();

        T many(List<T> values);

        T group(Map<String, T> values);
    }

    /** Whatever is there under a name, null included, for somebody else to judge; empty if nothing is. */
    public static <T> Optional<T> tree(Fields body, String name, TreeReader<T> reader) {
        JsonNode node = body.take(name);
        return body.edited(name, Optional.<T>empty()).wanted()
                ? Optional.of(node == null ? reader.nothing() : tree(node, reader))
                : Optional.empty();
    }

    private static <T> T tree(JsonNode node, TreeReader<T> reader) {
        if (node.isTextual()) {
            return reader.text(node.textValue());
        }
        if (node.isNumber()) {
            return reader.number(node.decimalValue());
        }
        if (node.isBoolean()) {
            return reader.flag(node.booleanValue());
        }
        if (node.isArray()) {
            List<T> values = new ArrayList<>(node.size());
            node.forEach(value -> values.add(tree(value, reader)));
            return reader.many(values);
        }
        if (node.isObject()) {
            Map<String, T> values = new LinkedHashMap<>();
            node.fields().forEachRemaining(entry -> values.put(entry.getKey(), tree(entry.getValue(), reader)));
            return reader.group(values);
        }
        return reader.nothing();
    }

    /** The values by name, or nothing; null stands for a value that is taken away. A fault is remembered by the body. */
    public static <T> Map<String, Optional<T>> of(Fields body, String name, int most, Reader<T> reader) {
        JsonNode node = body.take(name);
        if (node == null) {
            return Map.of();
        }
        if (!node.isObject() || node.size() > most) {
            body.add(name, "wrong-type", "must be an object with at most " + most + " values");
            return Map.of();
        }
        Map<String, Optional<T>> values = new LinkedHashMap<>();
        node.fields().forEachRemaining(entry -> {
            if (!Texts.isStorable(entry.getKey())) {
                body.add(name, "unacceptable-characters", "must not name anything with U+0000 or lone surrogates");
            } else if (isScalar(entry.getValue())) {
                values.put(entry.getKey(), read(entry.getValue(), reader));
            } else {
                body.add(name, "wrong-type", "must hold texts, numbers and truth values only");
            }
        });
        return values;
    }

    private static boolean isScalar(JsonNode value) {
        return value.isNull()
                || value.isNumber()
                || value.isBoolean()
                || (value.isTextual() && Texts.isStorable(value.textValue()));
    }

    private static <T> Optional<T> read(JsonNode value, Reader<T> reader) {
        if (value.isNull()) {
            return Optional.empty();
        }
        if (value.isTextual()) {
            return Optional.of(reader.text(value.textValue()));
        }
        return Optional.of(value.isNumber() ? reader.number(value.decimalValue()) : reader.flag(value.booleanValue()));
    }

    /** The texts by name, or nothing where the field is left out; null is neither. @param max in code points */
    public static Optional<Map<String, String>> changedTexts(Fields body, String name, int most, int max) {
        body.refuseNull(name);
        return body.take(name) == null ? Optional.empty() : Optional.of(texts(body, name, most, max));
    }

    /** The texts by name; none if the field is absent or null. A fault is remembered by the body. @param max in code points */
    public static Map<String, String> texts(Fields body, String name, int most, int max) {
        JsonNode node = body.take(name);
        Map<String, String> texts = new LinkedHashMap<>();
        if (node == null) {
            return texts;
        }
        if (!node.isObject() || node.size() > most) {
            body.add(name, "wrong-type", "must be an object with at most " + most + " texts");
            return texts;
        }
        node.fields().forEachRemaining(entry -> {
            if (isText(entry.getValue(), max) && isText(entry.getKey(), MAX_NAME)) {
                texts.put(entry.getKey(), entry.getValue().textValue());
            } else {
                body.add(name, "wrong-type", "must hold texts of at most " + max + " characters only");
            }
        });
        return texts;
    }

    private static boolean isText(JsonNode value, int max) {
        return value.isTextual() && isText(value.textValue(), max);
    }

    private static boolean isText(String value, int max) {
        return Texts.isStorable(value) && Texts.length(value) <= max;
    }
}
