package io.keybuzz.testkit.fake.writer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.FakeServer;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A model behind an OpenAI-compatible address on this machine. It answers what it is told to, whole or streamed as it is asked,
 * and misbehaves as planned.
 */
public final class FakeOpenAi implements AutoCloseable {
    public static final String KEY = "fake-key-1234567890";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOKENS = 123;

    private final FakeServer server = FakeServer.start(this::answer);
    private volatile Function<Asked, String> content;
    private volatile String finish = "stop";
    private volatile boolean counting = true;
    private volatile boolean cutting;

    /** What the model was asked: our words and the data. */
    public record Asked(String instructions, String data, boolean streamed) {}

    private FakeOpenAi(Function<Asked, String> content) {
        this.content = content;
    }

    /** Answers every question with this reply, in the form it is asked for. */
    public static FakeOpenAi saying(String reply) {
        return new FakeOpenAi(asked -> form(reply, 0.8));
    }

    /** A reply in the form that is asked for. */
    public static String form(String reply, double confidence) {
        ObjectNode form = JSON.createObjectNode();
        return form.put("reply", reply)
                .put("confidence", confidence)
                .put("needs_human", false)
                .toString();
    }

    /** To be given as base address. */
    public URI address() {
        return URI.create(server.address() + "/v1");
    }

    /** From now on the content of every answer is this. */
    public void content(Function<Asked, String> next) {
        content = next;
    }

    /** From now on answers end for this reason, such as {@code length}. */
    public void finish(String reason) {
        finish = reason;
    }

    /** From now on no tokens are counted. */
    public void withoutUsage() {
        counting = false;
    }

    /** From now on streams end in the middle, without a word. */
    public void cutting() {
        cutting = true;
    }

    /** The next answer but this many goes wrong. @param nth 1 for the next */
    public void misbehave(int nth, Fault fault) {
        server.misbehave(call -> true, nth, fault);
    }

    /** The next answer is this, whatever is asked. */
    public void next(Reply reply) {
        misbehave(1, new Fault.Instead(reply));
    }

    /** How often it was asked. */
    public int calls() {
        return server.journal().size();
    }

    /** Everything it was asked. */
    public List<Asked> asked() {
        return server.journal().stream().map(FakeOpenAi::read).toList();
    }

    /** The bodies as they came. */
    public List<String> bodies() {
        return server.journal().stream().map(Call::text).toList();
    }

    private Reply answer(Call call) {
        if (!call.path().equals("/v1/chat/completions") || !call.method().equals("POST")) {
            return Reply.json(404, "{\"error\":{\"message\":\"no such thing\"}}");
        }
        if (!call.header("Authorization").orElse("").equals("Bearer " + KEY)) {
            return Reply.json(401, "{\"error\":{\"message\":\"bad key " + KEY + "\"}}");
        }
        Asked asked = read(call);
        String said = content.apply(asked);
        return asked.streamed() ? streamed(said) : whole(said);
    }

    private Reply whole(String said) {
        ObjectNode root = JSON.createObjectNode().put("object", "chat.completion");
        ObjectNode choice = root.putArray("choices").addObject();
        choice.putObject("message").put("role", "assistant").put("content", said);
        choice.put("finish_reason", finish);
        if (counting) {
            root.putObject("usage").put("total_tokens", TOKENS);
        }
        return Reply.json(200, root.toString());
    }

    private Reply streamed(String said) {
        StringBuilder events = new StringBuilder(": hello\n\n");
        int size = 7;
        for (int start = 0; start < said.length(); start += size) {
            ObjectNode root = JSON.createObjectNode().put("object", "chat.completion.chunk");
            root.putArray("choices")
                    .addObject()
                    .putObject("delta")
                    .put("content", said.substring(start, Math.min(said.length(), start + size)));
            events.append("data: ").append(root).append("\r\n\r\n");
        }
        if (!cutting) {
            ObjectNode last = JSON.createObjectNode();
            ObjectNode choice = last.putArray("choices").addObject();
            choice.putObject("delta").putNull("content");
            choice.put("finish_reason", finish);
            if (counting) {
                last.putObject("usage").put("total_tokens", TOKENS);
            }
            events.append("data: ").append(last).append("\n\ndata: [DONE]\n\n");
        }
        return new Reply(
                200,
                Map.of("Content-Type", "text/event-stream"),
                events.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Asked read(Call call) {
        try {
            JsonNode root = JSON.readTree(call.text());
            return new Asked(
                    root.path("messages").path(0).path("content").asText(),
                    root.path("messages").path(1).path("content").asText(),
                    root.path("stream").asBoolean(false));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON was asked", e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
