package io.keybuzz.adapters.integration.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * One JSON part of a token, read without mercy: java-jwt takes the last of two equal claims, ignores what it does not
 * know and converts dates; here all of that is a reason to refuse.
 */
record Claims(JsonNode json) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws IllegalArgumentException when the part is not base64url of one JSON object without repeated names */
    static Claims read(String part) {
        try {
            JsonNode json = STRICT.readTree(new String(Base64.getUrlDecoder().decode(part), UTF_8));
            require(json != null && json.isObject(), "a part is not an object");
            return new Claims(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("a part is not strict JSON", malformed);
        }
    }

    int size() {
        return json.size();
    }

    boolean has(String name) {
        return json.has(name);
    }

    String text(String name) {
        JsonNode value = json.path(name);
        require(value.isTextual() && !value.textValue().isBlank(), name);
        return value.textValue();
    }

    /** Text that may be empty. */
    String anyText(String name) {
        require(json.path(name).isTextual(), name);
        return json.path(name).textValue();
    }

    Optional<String> optionalText(String name) {
        return json.path(name).isMissingNode() || json.path(name).isNull() ? Optional.empty() : Optional.of(text(name));
    }

    /** A NumericDate of whole seconds. */
    Instant instant(String name) {
        JsonNode value = json.path(name);
        require(value.isIntegralNumber() && value.canConvertToLong(), name);
        return Instant.ofEpochSecond(value.longValue());
    }

    UUID uuid(String name) {
        return canonical(text(name));
    }

    static UUID canonical(String text) {
        UUID id = UUID.fromString(text);
        require(id.toString().equals(text), "an id is not in canonical form");
        return id;
    }

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
