package io.keybuzz.adapters.integration.writer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.automation.writing.WritingTrouble.Kind;
import java.util.function.Consumer;

/** Reads answers of chat completions, whole or line by line, and says what is wrong with them. */
final class CompletionReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHARACTERS_PER_TOKEN = 4;

    private final Consumer<String> piece;
    private final StringBuilder content = new StringBuilder();
    private String finish = "";
    private int tokens;
    private boolean done;

    CompletionReader(Consumer<String> piece) {
        this.piece = piece;
    }

    /** An answer in one piece. @param asked characters of the question, to guess tokens from */
    static Completion whole(String body, int asked) {
        JsonNode root = parsed(body);
        JsonNode choice = root.path("choices").path(0);
        String text = choice.path("message").path("content").asText("");
        int tokens = tokens(root.path("usage"), asked, text);
        if (!choice.path("message").path("refusal").asText("").isEmpty()) {
            throw new WritingTrouble(Kind.REFUSED, "The model refuses to answer", tokens);
        }
        return completed(text, choice.path("finish_reason").asText(""), tokens);
    }

    /** A line of a streamed answer (server-sent events). */
    void line(String line) {
        if (!line.startsWith("data:")) {
            return;
        }
        String data = line.substring("data:".length()).strip();
        if (data.equals("[DONE]")) {
            done = true;
            return;
        }
        JsonNode root = parsed(data);
        tokens = Math.max(tokens, root.path("usage").path("total_tokens").asInt(0));
        JsonNode choice = root.path("choices").path(0);
        finish = choice.path("finish_reason").asText(finish);
        if (!choice.path("delta").path("refusal").asText("").isEmpty()) {
            throw new WritingTrouble(Kind.REFUSED, "The model refuses to answer", tokens);
        }
        String text = choice.path("delta").path("content").asText("");
        if (!text.isEmpty()) {
            content.append(text);
            piece.accept(text);
        }
    }

    /** The streamed answer is over. */
    Completion end(int asked) {
        int used = tokens > 0 ? tokens : guess(asked, content.toString());
        if (!done && finish.isEmpty()) {
            throw new WritingTrouble(Kind.TRUNCATED, "The model's answer broke off", used);
        }
        return completed(content.toString(), finish, used);
    }

    /**
     * The answer was begun and did not come to its end: its tokens are used, whether somebody has counted them or not. Where the line
     * was down nobody knows that anything was read.
     */
    WritingTrouble paidFor(WritingTrouble trouble, int asked) {
        if (trouble.tokens() > 0 || trouble.kind() == Kind.DOWN) {
            return trouble;
        }
        int used = tokens > 0 ? tokens : guess(asked, content.toString());
        return new WritingTrouble(trouble.kind(), String.valueOf(trouble.getMessage()), used);
    }

    private static Completion completed(String text, String finish, int tokens) {
        if (finish.equals("length")) {
            throw new WritingTrouble(Kind.TRUNCATED, "The model's answer is longer than it may be", tokens);
        }
        if (finish.equals("content_filter")) {
            throw new WritingTrouble(Kind.REFUSED, "The model refuses to answer", tokens);
        }
        if (text.isBlank()) {
            throw new WritingTrouble(Kind.GARBLED, "The model's answer is empty", tokens);
        }
        return new Completion(text, tokens);
    }

    private static int tokens(JsonNode usage, int asked, String text) {
        int counted = usage.path("total_tokens").asInt(0);
        return counted > 0 ? counted : guess(asked, text);
    }

    private static int guess(int asked, String text) {
        return (asked + text.length()) / CHARACTERS_PER_TOKEN + 1;
    }

    private static JsonNode parsed(String body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            throw garbled();
        }
        throw garbled();
    }

    private static WritingTrouble garbled() {
        return new WritingTrouble(Kind.GARBLED, "The model's answer cannot be read");
    }
}
