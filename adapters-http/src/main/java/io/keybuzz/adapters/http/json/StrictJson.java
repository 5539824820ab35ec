package io.keybuzz.adapters.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.adapters.http.problem.HttpProblem;
import io.keybuzz.domain.shared.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads a body that has to be one JSON object in UTF-8 and nothing else. Refused with {@code request/unreadable-body}: an empty
 * body, anything that is not JSON, trailing text, a key twice, a byte order mark, bytes that are not UTF-8, null, a list or a
 * bare value, nesting beyond 64, numbers beyond 100 digits or beyond a double.
 */
public final class StrictJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .maxStringLength(1 << 20)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    public static Fields readObject(byte[] body) {
        JsonNode node;
        try {
            node = MAPPER.readTree(decode(body));
        } catch (JsonProcessingException malformed) {
            boolean twice = malformed.getOriginalMessage().startsWith("Duplicate field");
            throw unreadable(twice ? "The body has a field twice" : "The body is not one JSON object");
        }
        if (!(node instanceof ObjectNode object)) {
            throw unreadable("The body must be a JSON object");
        }
        refuseInfinite(object);
        return new Fields(object, "");
    }

    private static String decode(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.startsWith("\uFEFF")) {
                throw unreadable("The body must not start with a byte order mark");
            }
            return text;
        } catch (CharacterCodingException malformed) {
            throw unreadable("The body is not UTF-8");
        }
    }

    private static void refuseInfinite(JsonNode node) {
        if (node.isFloatingPointNumber() && Double.isInfinite(node.doubleValue())) {
            throw unreadable("A number is too large");
        }
        node.forEach(StrictJson::refuseInfinite);
    }

    private static Refusal unreadable(String detail) {
        return HttpProblem.UNREADABLE_BODY.refuse(detail);
    }
}
