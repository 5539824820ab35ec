package io.keybuzz.adapters.integration.writer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.automation.writing.WritingTrouble.Kind;
import java.util.Locale;

/**
 * A reply as a model has put it. Models do not always keep to the form they are given: an object within a block of code is
 * taken, and so are plain words, of which we are not sure.
 *
 * @param language as it says, in small letters; empty if it does not
 */
record ReplyAnswer(String text, double confidence, String language, boolean needsPerson) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double UNSAID = 0.5;
    private static final double PLAIN_WORDS = 0.3;

    static ReplyAnswer of(Completion completion) {
        String content = object(completion.content());
        if (!content.startsWith("{")) {
            if (content.startsWith("<") || content.startsWith("[")) {
                throw garbled(completion);
            }
            return new ReplyAnswer(content, PLAIN_WORDS, "", true);
        }
        try {
            JsonNode root = JSON.readTree(content);
            JsonNode reply = root.path("reply");
            if (!reply.isTextual() || reply.asText().isBlank()) {
                throw garbled(completion);
            }
            return new ReplyAnswer(
                    reply.asText(),
                    confidence(root.path("confidence")),
                    language(root.path("language").asText("")),
                    root.path("needs_human").asBoolean(false));
        } catch (JsonProcessingException e) {
            throw garbled(completion);
        }
    }

    /** Without the block of code that some put around it. */
    static String object(String content) {
        String text = content.strip();
        if (text.startsWith("```")) {
            int start = text.indexOf('\n');
            int end = text.lastIndexOf("```");
            text = start > 0 && end > start ? text.substring(start + 1, end).strip() : text;
        }
        return text;
    }

    static double confidence(JsonNode said) {
        double value = said.isNumber() ? said.asDouble() : UNSAID;
        double part = value > 1 && value <= 100 ? value / 100 : value;
        return Double.isFinite(part) ? Math.round(Math.max(0, Math.min(1, part)) * 100) / 100.0 : UNSAID;
    }

    static String language(String said) {
        String two = said.length() > 2 ? said.substring(0, 2) : said;
        return two.toLowerCase(Locale.ROOT).matches("[a-z]{2}") ? two.toLowerCase(Locale.ROOT) : "";
    }

    private static WritingTrouble garbled(Completion completion) {
        return new WritingTrouble(Kind.GARBLED, "The model's answer cannot be read", completion.tokens());
    }
}
