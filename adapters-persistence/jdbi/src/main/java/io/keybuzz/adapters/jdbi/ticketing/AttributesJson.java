package io.keybuzz.adapters.jdbi.ticketing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.keybuzz.domain.ticketing.attribute.AttributeValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Attributes as {@code jsonb} holds them: each kind of value as the kind that JSON has for it. */
final class AttributesJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String NONE = "{}";

    private AttributesJson() {}

    static String write(Map<String, AttributeValue> attributes) {
        if (attributes.isEmpty()) {
            return NONE;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, AttributeValue> entry : new TreeMap<>(attributes).entrySet()) {
                json.writeFieldName(entry.getKey());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static Map<String, AttributeValue> read(String text) {
        if (NONE.equals(text)) {
            return Map.of();
        }
        Map<String, AttributeValue> attributes = new TreeMap<>();
        try (JsonParser json = FACTORY.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                attributes.put(name, read(json));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return attributes;
    }

    private static void write(JsonGenerator json, AttributeValue value) throws IOException {
        if (value instanceof AttributeValue.Number number) {
            json.writeNumber(number.value());
        } else if (value instanceof AttributeValue.Flag flag) {
            json.writeBoolean(flag.value());
        } else {
            json.writeString(value.shown());
        }
    }

    private static AttributeValue read(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new AttributeValue.Number(json.getDecimalValue());
            case VALUE_TRUE -> new AttributeValue.Flag(true);
            case VALUE_FALSE -> new AttributeValue.Flag(false);
            default -> new AttributeValue.Text(json.getText());
        };
    }
}
