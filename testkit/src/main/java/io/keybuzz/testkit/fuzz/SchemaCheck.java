package io.keybuzz.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Says where a real answer departs from its schema: keys missing or unknown, types, nulls, words and formats. */
public final class SchemaCheck {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z";

    private final OpenApi api;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(OpenApi api) {
        this.api = api;
    }

    /** Every departure of an answer from a schema of the document; empty when there is none. */
    public static List<String> faults(OpenApi api, JsonNode schema, JsonNode answer) {
        SchemaCheck check = new SchemaCheck(api);
        check.check("$", schema, answer);
        return check.faults;
    }

    private void check(String at, JsonNode reference, JsonNode value) {
        JsonNode schema = api.resolve(reference);
        if (schema.has("oneOf")) {
            oneOf(at, schema.get("oneOf"), value);
            return;
        }
        if (schema.has("anyOf") && !(value.isNull() && schema.path("nullable").booleanValue())) {
            oneOf(at, schema.get("anyOf"), value);
            return;
        }
        if (value.isNull()) {
            require(schema.path("nullable").booleanValue(), at + " is null");
            return;
        }
        switch (schema.path("type").asText()) {
            case "object" -> object(at, schema, value);
            case "array" -> array(at, schema, value);
            case "string" -> text(at, schema, value);
            case "integer" -> require(value.isIntegralNumber(), at + " is no integer");
            case "number" -> require(value.isNumber(), at + " is no number");
            case "boolean" -> require(value.isBoolean(), at + " is no truth value");
            default -> faults.add(at + " has a schema of unknown type");
        }
    }

    private void oneOf(String at, JsonNode choices, JsonNode value) {
        List<String> reasons = new ArrayList<>();
        for (JsonNode choice : choices) {
            List<String> wrong = faults(api, choice, value);
            if (wrong.isEmpty()) {
                return;
            }
            reasons.addAll(wrong);
        }
        faults.add(at + " is none of the choices: " + reasons);
    }

    private void object(String at, JsonNode schema, JsonNode value) {
        require(value.isObject(), at + " is no object");
        schema.path("required").forEach(name -> require(value.has(name.textValue()), at + " lacks " + name));
        if (!schema.has("properties") && !schema.has("additionalProperties")) {
            return;
        }
        JsonNode additional = schema.path("additionalProperties");
        value.fields().forEachRemaining(field -> {
            JsonNode property = schema.path("properties").path(field.getKey());
            if (!property.isMissingNode()) {
                check(at + "." + field.getKey(), property, field.getValue());
            } else if (additional.isObject()) {
                check(at + "." + field.getKey(), additional, field.getValue());
            } else {
                require(additional.booleanValue(), at + " has the undocumented key " + field.getKey());
            }
        });
    }

    private void array(String at, JsonNode schema, JsonNode value) {
        require(value.isArray(), at + " is no list");
        for (int i = 0; i < value.size(); i++) {
            check(at + "[" + i + "]", schema.get("items"), value.get(i));
        }
    }

    private void text(String at, JsonNode schema, JsonNode value) {
        require(value.isTextual(), at + " is no text");
        String text = value.asText();
        if (schema.has("enum")) {
            boolean known = false;
            for (JsonNode word : schema.get("enum")) {
                known |= text.equals(word.textValue());
            }
            require(known, at + " is the undocumented word " + text);
        }
        switch (schema.path("format").asText()) {
            case "uuid" -> require(text.matches(UUID), at + " is no id");
            case "date-time" -> require(text.matches(INSTANT), at + " is no instant");
            default -> {}
        }
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
