package io.keybuzz.adapters.marketplace.shared.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.shared.Texts;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** JSON of channels, read leniently: unknown fields are passed over, and a field may have one of several names. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The document an answer holds. @throws ChannelTrouble if it holds none: HTML, nothing, cut off */
    public static JsonNode of(ChannelAnswer answer) {
        return read(answer.body()).filter(node -> !answer.isHtml()).orElseThrow(Json::unreadable);
    }

    public static ChannelTrouble unreadable() {
        return ChannelTrouble.of(Kind.BROKEN_ANSWER, "unreadable-answer", "The channel's answer cannot be read");
    }

    /** The document, an object or a list, or nothing if it is none. */
    public static Optional<JsonNode> read(byte[] bytes) {
        try {
            return Optional.ofNullable(MAPPER.readTree(bytes)).filter(JsonNode::isContainerNode);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The first of these fields that has something to read. */
    public static Optional<String> text(JsonNode node, String... names) {
        return Arrays.stream(names)
                .map(name -> node.path(name))
                .filter(field -> field.isTextual() || field.isNumber())
                .map(JsonNode::asText)
                .map(String::strip)
                .filter(Texts::hasContent)
                .findFirst();
    }

    public static Optional<Instant> instant(JsonNode node, String... names) {
        return text(node, names).flatMap(ChannelDates::read);
    }

    /** The elements of the first of these fields that is a list; of the node itself if it is one. */
    public static List<JsonNode> list(JsonNode node, String... names) {
        return Stream.concat(Stream.of(node), Arrays.stream(names).map(name -> node.path(name)))
                .filter(JsonNode::isArray)
                .findFirst()
                .map(Json::elements)
                .orElse(List.of());
    }

    /** The elements of a list that must be there. @throws ChannelTrouble if there is none: an error that says it is well */
    public static List<JsonNode> requiredList(JsonNode node, String... names) {
        boolean there = node.isArray()
                || Arrays.stream(names).anyMatch(name -> node.path(name).isArray());
        if (!there) {
            throw ChannelTrouble.of(
                    Kind.BROKEN_ANSWER, "error-in-answer", "The channel says all is well and gives no list");
        }
        return list(node, names);
    }

    private static List<JsonNode> elements(JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        return elements;
    }

    /** The elements of the document's list, to the letter as they stand in its bytes. @param bytes in UTF-8 */
    public static List<byte[]> slices(byte[] bytes, String name) {
        List<byte[]> slices = new ArrayList<>();
        try (JsonParser parser = MAPPER.getFactory().createParser(bytes)) {
            parser.nextToken();
            for (JsonToken token = parser.nextToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
                boolean wanted = parser.currentName().equals(name);
                if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
                    cut(parser, bytes, slices);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            throw unreadable();
        }
        return slices;
    }

    private static void cut(JsonParser parser, byte[] bytes, List<byte[]> slices) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            slices.add(Arrays.copyOfRange(
                    bytes, start, (int) parser.currentLocation().getByteOffset()));
        }
    }
}
