package io.keybuzz.adapters.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.domain.shared.Texts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
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
