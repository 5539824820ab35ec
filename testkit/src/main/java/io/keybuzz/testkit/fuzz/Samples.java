package io.keybuzz.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Values that a schema allows, its bounds above all, and values that it forbids. */
final class Samples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> ODD = List.of(
            "é",
            "ß",
            "日本",
            "\u202Ertl",
            "a\u0301\u0301",
            "<b>x</b>",
            "'; drop--",
            "{{7*7}}",
            "\uD83D\uDE00",
            "=1+1",
            "%s%n",
            "\t");
    private static final int LONG = 300;

    private final OpenApi api;
    private final RandomGenerator random;
    private final Ids ids;
    private boolean plain;

    Samples(OpenApi api, RandomGenerator random, Ids ids) {
        this.api = api;
        this.random = random;
        this.ids = ids;
    }

    /** Something the schema allows and an ordinary client would send: little more than it must, much like the examples. */
    JsonNode plain(JsonNode reference) {
        plain = true;
        try {
            return valid(reference);
        } finally {
            plain = false;
        }
    }

    /** Something the schema allows. */
    JsonNode valid(JsonNode reference) {
        return valid(reference, "");
    }

    /** @param name of the field or parameter, by which an id is known */
    JsonNode valid(JsonNode reference, String name) {
        JsonNode schema = api.resolve(reference);
        if (plain && isExemplary(schema)) {
            return schema.get("example");
        }
        if (schema.has("oneOf")) {
            return valid(
                    schema.get("oneOf").get(random.nextInt(schema.get("oneOf").size())));
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> array(schema, name);
            case "integer" -> integer(schema);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(text(schema, name));
        };
    }

    /** Ids of examples are nobody's. */
    private static boolean isExemplary(JsonNode schema) {
        JsonNode example = schema.path("example");
        return !example.isMissingNode()
                && !example.isNull()
                && !schema.has("enum")
                && !schema.path("format").asText().equals("uuid")
                && !schema.path("items").path("format").asText().equals("uuid");
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties").fields().forEachRemaining(property -> {
            JsonNode type = api.resolve(property.getValue());
            if (isRequired(schema, property.getKey()) || (plain ? random.nextInt(4) == 0 : random.nextInt(3) > 0)) {
                boolean none = !plain && type.path("nullable").booleanValue() && random.nextInt(5) == 0;
                object.set(property.getKey(), none ? JSON.nullNode() : valid(type, property.getKey()));
            }
        });
        return object;
    }

    static boolean isRequired(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode array(JsonNode schema, String name) {
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(3), least + 3);
        var array = JSON.arrayNode();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            array.add(valid(schema.get("items"), name));
        }
        return array;
    }

    private JsonNode integer(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 1_000);
        return JSON.numberNode(
                switch (random.nextInt(3)) {
                    case 0 -> least;
                    case 1 -> most;
                    default -> random.nextLong(least, most + 1);
                });
    }

    private String text(JsonNode schema, String name) {
        String example = schema.path("example").asText("");
        if (schema.has("pattern") || (!example.isEmpty() && random.nextInt(3) == 0)) {
            return example;
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> random.nextInt(8) == 0 ? uuid() : ids.named(name).orElseGet(this::uuid);
            case "email" -> "fuzz" + random.nextInt(1_000_000) + "@example.test";
            case "date-time" ->
                Instant.ofEpochSecond(1_790_000_000L + random.nextInt(100_000_000))
                        .toString();
            case "password" -> "a fine long passphrase " + random.nextInt(1_000_000);
            default ->
                free(
                        Math.max(1, schema.path("minLength").asInt(1)),
                        schema.path("maxLength").asInt(LONG));
        };
    }

    /** Ordinary, odd, or as long as may be. */
    private String free(int least, int most) {
        StringBuilder text = new StringBuilder("x".repeat(least));
        int length = random.nextInt(10) == 0 ? most : Math.min(most, least + random.nextInt(20));
        while (text.codePointCount(0, text.length()) < length) {
            String piece = random.nextInt(4) == 0 ? ODD.get(random.nextInt(ODD.size())) : "word ";
            text.append(piece);
        }
        String whole = text.substring(0, text.offsetByCodePoints(0, Math.max(least, length)));
        return whole.isBlank() ? "x" : whole.stripTrailing().isEmpty() ? "x" : whole;
    }

    /** An id nobody has. */
    String uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() & ~(3L << 62)) | (1L << 63))
                .toString();
    }
}
