package io.keybuzz.adapters.jdbi.ticketing.attribute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.domain.ticketing.attribute.AttributeDefinition;
import io.keybuzz.domain.ticketing.attribute.AttributeId;
import io.keybuzz.domain.ticketing.attribute.AttributePlan;
import io.keybuzz.domain.ticketing.attribute.AttributeType;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Attribute definitions as {@code jsonb} holds them. */
final class AttributePlanJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AttributePlanJson() {}

    static String write(AttributePlan plan) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (AttributeDefinition definition : plan.all()) {
            ObjectNode node = all.addObject();
            node.put("id", definition.id().toString()).put("version", definition.version());
            node.put("name", definition.name()).put("type", definition.type().name());
            ArrayNode choices = node.putArray("choices");
            definition.choices().forEach(choices::add);
            node.put("required", definition.required());
            node.put("createdAt", definition.createdAt().toString());
        }
        return all.toString();
    }

    static AttributePlan read(long version, String text) {
        List<AttributeDefinition> all = new ArrayList<>();
        tree(text).forEach(node -> all.add(definition(node)));
        return new AttributePlan(version, all);
    }

    private static AttributeDefinition definition(JsonNode node) {
        List<String> choices = new ArrayList<>();
        node.path("choices").forEach(choice -> choices.add(choice.asText()));
        return new AttributeDefinition(
                new AttributeId(UUID.fromString(node.path("id").asText())),
                node.path("version").asLong(),
                node.path("name").asText(),
                AttributeType.valueOf(node.path("type").asText()),
                choices,
                node.path("required").asBoolean(),
                Instant.parse(node.path("createdAt").asText()));
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
