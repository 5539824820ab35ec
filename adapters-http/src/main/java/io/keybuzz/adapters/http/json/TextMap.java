package io.keybuzz.adapters.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.domain.shared.Texts;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object of texts in a body, whose names are not known beforehand. */
public final class TextMap {
    private static final int MAX_NAME = 50;

    private TextMap() {}

    /** The texts by name; none if the field is absent or null. A fault is remembered by the body. @param max in code points */
    public static Map<String, String> of(Fields body, String name, int most, int max) {
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
