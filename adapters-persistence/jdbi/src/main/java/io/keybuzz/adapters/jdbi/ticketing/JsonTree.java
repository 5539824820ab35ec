package io.keybuzz.adapters.jdbi.ticketing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Documents that {@code jsonb} columns hold, as trees. What is empty is left out. */
public final class JsonTree {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonTree() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Instant instant(JsonNode object, String name) {
        return Instant.parse(object.path(name).asText());
    }

    public static Optional<Instant> maybeInstant(JsonNode object, String name) {
        return text(object, name).map(Instant::parse);
    }

    public static Optional<Duration> minutes(JsonNode object, String name) {
        return object.has(name)
                ? Optional.of(Duration.ofMinutes(object.path(name).asLong()))
                : Optional.empty();
    }

    public static Optional<String> text(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).map(JsonNode::asText);
    }

    public static void put(ObjectNode object, String name, Optional<?> value) {
        value.ifPresent(it -> object.put(name, it.toString()));
    }

    public static void putMinutes(ObjectNode object, String name, Optional<Duration> value) {
        value.ifPresent(it -> object.put(name, it.toMinutes()));
    }
}
