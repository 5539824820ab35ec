package io.keybuzz.adapters.integration.writer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.adapters.integration.writer.prompt.Prompt;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.automation.writing.WritingTrouble.Kind;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Asks the model. 429, 5xx and a model that cannot be reached are tried again for as long as there is time; anything else is
 * not, because it would only be paid for twice.
 */
final class Model {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final ModelSettings settings;
    private final Breaker breaker;
    private final InstantSource time;
    private final WriterAdapters.Pause pause;
    private final ModelLine line = new ModelLine();
    private final Semaphore places;

    Model(ModelSettings settings, InstantSource time, WriterAdapters.Pause pause) {
        this.settings = settings;
        this.breaker = new Breaker(time);
        this.time = time;
        this.pause = pause;
        this.places = new Semaphore(settings.together());
    }

    String name() {
        return settings.model();
    }

    /** Whether it shows the key we come with. */
    boolean givesAway(String text) {
        return settings.isKeyIn(text);
    }

    /** The whole answer. Throws {@link WritingTrouble}. */
    Completion ask(Prompt prompt) {
        return ask(prompt, Optional.empty());
    }

    /** The same, streamed. @param piece hears the answer's content as it comes */
    Completion ask(Prompt prompt, Consumer<String> piece) {
        return ask(prompt, Optional.of(piece));
    }

    private Completion ask(Prompt prompt, Optional<Consumer<String>> piece) {
        long deadline = System.nanoTime() + settings.limit().toNanos();
        breaker.enter();
        if (!takePlace()) {
            throw new WritingTrouble(Kind.THROTTLED, "Too many answers are being written at once");
        }
        try {
            Completion completion = tried(prompt, piece, deadline);
            breaker.succeeded();
            return completion;
        } catch (WritingTrouble trouble) {
            breaker.failed(trouble);
            throw trouble;
        } finally {
            places.release();
        }
    }

    private boolean takePlace() {
        try {
            return places.tryAcquire(settings.limit().toMillis() / 10, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Completion tried(Prompt prompt, Optional<Consumer<String>> piece, long deadline) {
        HttpRequest request = request(prompt, piece.isPresent());
        for (int attempt = 1; ; attempt++) {
            try {
                return once(prompt, request, piece, deadline);
            } catch (Again again) {
                long wait = again.after().map(Duration::toNanos).orElse(spread(FIRST_PAUSE.toNanos() << (attempt - 1)));
                if (attempt == TRIES || System.nanoTime() + wait >= deadline) {
                    throw again.trouble();
                }
                pause.of(wait);
            }
        }
    }

    /** Between half and all of the time, so that those who failed together do not come again together. */
    private static long spread(long nanos) {
        return ThreadLocalRandom.current().nextLong(nanos / 2, nanos + 1);
    }

    private Completion once(Prompt prompt, HttpRequest request, Optional<Consumer<String>> piece, long deadline) {
        CompletionReader reader = new CompletionReader(piece.orElse(text -> {}));
        ModelLine.Answer answer;
        try {
            answer = line.ask(request, deadline, reader::line);
        } catch (WritingTrouble trouble) {
            throw reader.paidFor(trouble, prompt.length());
        }
        Statuses.check(answer, time.instant());
        return answer.streamed() ? reader.end(prompt.length()) : CompletionReader.whole(answer.text(), prompt.length());
    }

    private HttpRequest request(Prompt prompt, boolean streamed) {
        ObjectNode body = JSON.createObjectNode();
        body.put("model", settings.model())
                .put("max_tokens", settings.maxTokens())
                .put("temperature", 0.2);
        body.putObject("response_format").put("type", "json_object");
        if (streamed) {
            body.put("stream", true).putObject("stream_options").put("include_usage", true);
        }
        body.putArray("messages")
                .add(JSON.createObjectNode().put("role", "system").put("content", prompt.instructions()))
                .add(JSON.createObjectNode().put("role", "user").put("content", prompt.data()));
        String base = settings.address().toString().replaceAll("/+$", "");
        return HttpRequest.newBuilder(URI.create(base + "/chat/completions"))
                .header("Authorization", "Bearer " + settings.key())
                .header("Content-Type", "application/json")
                .header("Accept", streamed ? "text/event-stream, application/json" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    /** A try that may be repeated. @param after what the model asks to wait */
    static final class Again extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient WritingTrouble trouble;
        private final transient Optional<Duration> after;

        Again(WritingTrouble trouble, Optional<Duration> after) {
            super(trouble.getMessage(), null, false, false);
            this.trouble = trouble;
            this.after = after;
        }

        WritingTrouble trouble() {
            return trouble;
        }

        Optional<Duration> after() {
            return after;
        }
    }
}
