package io.keybuzz.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Breaks a valid body in one way that the document forbids. */
final class Faults {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final OpenApi api;
    private final RandomGenerator random;

    Faults(OpenApi api, RandomGenerator random) {
        this.api = api;
        this.random = random;
    }

    /** The body as text that no server may take. */
    String broken(JsonNode schema, ObjectNode valid) {
        String text = valid.toString();
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> text.substring(0, text.length() - 1);
            case 2 -> text + " x";
            case 3 -> "[" + text + "]";
            case 4 -> "null";
            case 5 -> "{\"nobodyKnowsThis\":1" + (valid.isEmpty() ? "}" : "," + text.substring(1));
            default -> field(schema, valid);
        };
    }

    private String field(JsonNode schema, ObjectNode valid) {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return "{\"nobodyKnowsThis\":true}";
        }
        String name = names.get(random.nextInt(names.size()));
        JsonNode type = api.resolve(schema.get("properties").get(name));
        if (Samples.isRequired(schema, name) && random.nextInt(4) == 0) {
            valid.remove(name);
            return valid.toString();
        }
        valid.set(name, wrong(type));
        return valid.toString();
    }

    private JsonNode wrong(JsonNode schema) {
        String type = schema.path("type").asText();
        if (type.equals("string")) {
            return wrongText(schema);
        }
        if (type.equals("integer") && random.nextBoolean()) {
            return random.nextBoolean()
                    ? JSON.numberNode(1.5)
                    : JSON.numberNode(schema.path("maximum").asLong(Integer.MAX_VALUE) + 1);
        }
        return type.equals("boolean") ? JSON.textNode("true") : JSON.textNode("1");
    }

    private JsonNode wrongText(JsonNode schema) {
        if (schema.has("enum")) {
            return JSON.textNode("never-a-word-of-ours");
        }
        return switch (random.nextInt(4)) {
            case 0 -> JSON.numberNode(12);
            case 1 -> JSON.booleanNode(true);
            case 2 ->
                schema.has("maxLength")
                        ? JSON.textNode("y".repeat(schema.get("maxLength").asInt() + 1))
                        : JSON.objectNode();
            default -> JSON.textNode("nul\u0000inside");
        };
    }
}
