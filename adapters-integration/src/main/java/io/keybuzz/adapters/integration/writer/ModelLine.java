package io.keybuzz.adapters.integration.writer;

import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.automation.writing.WritingTrouble.Kind;
import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sends a question and reads the answer as it comes, in the caller's thread, until a moment that holds for head and body
 * together. Bodies have a limit; redirects are not followed, because the key and the buyer's words would go along.
 */
final class ModelLine {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 1024 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** @param text of an answer that is not streamed */
    record Answer(int status, HttpHeaders headers, boolean streamed, String text) {
        Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    /**
     * Asks once.
     *
     * @param deadline as {@link System#nanoTime()} counts
     * @param line hears every line of a streamed answer
     */
    Answer ask(HttpRequest request, long deadline, Consumer<String> line) {
        ArrivingBody body = new ArrivingBody(MOST_BYTES);
        CompletableFuture<?> pending = client.sendAsync(request, body::begin);
        pending.whenComplete((response, failure) -> {
            if (failure != null) {
                body.broke(failure);
            }
        });
        try {
            return read(body, deadline, line);
        } finally {
            body.close();
            pending.cancel(true);
        }
    }

    private static Answer read(ArrivingBody body, long deadline, Consumer<String> line) {
        if (!(next(body, deadline) instanceof ArrivingBody.Head head)) {
            throw new WritingTrouble(Kind.DOWN, "The line to the model broke");
        }
        boolean streamed = head.status() == 200
                && head.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).contains("event-stream"))
                        .isPresent();
        ByteArrayOutputStream gathered = new ByteArrayOutputStream();
        while (next(body, deadline) instanceof ArrivingBody.Chunk chunk) {
            gathered.writeBytes(chunk.bytes());
            if (streamed) {
                cutLines(gathered, line);
            }
        }
        if (streamed && gathered.size() > 0) {
            line.accept(gathered.toString(StandardCharsets.UTF_8));
        }
        return new Answer(
                head.status(), head.headers(), streamed, streamed ? "" : gathered.toString(StandardCharsets.UTF_8));
    }

    private static void cutLines(ByteArrayOutputStream gathered, Consumer<String> line) {
        byte[] bytes = gathered.toByteArray();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line.accept(new String(bytes, start, i - start, StandardCharsets.UTF_8).stripTrailing());
                start = i + 1;
            }
        }
        gathered.reset();
        gathered.write(bytes, start, bytes.length - start);
    }

    private static ArrivingBody.Event next(ArrivingBody body, long deadline) {
        try {
            ArrivingBody.Event event = body.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw new WritingTrouble(Kind.SLOW, "The model did not answer in time");
            }
            if (event instanceof ArrivingBody.Broken broken) {
                throw trouble(broken);
            }
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WritingTrouble(Kind.SLOW, "KeyBuzz was stopped while it waited for the model");
        }
    }

    private static RuntimeException trouble(ArrivingBody.Broken broken) {
        if (broken.tooLarge()) {
            return new WritingTrouble(Kind.GARBLED, "The model's answer is too large");
        }
        for (Throwable one = broken.cause(); one != null; one = one.getCause()) {
            if (one instanceof ConnectException
                    || one instanceof HttpConnectTimeoutException
                    || one instanceof UnknownHostException
                    || one instanceof UnresolvedAddressException) {
                return new Model.Again(new WritingTrouble(Kind.DOWN, "The model cannot be reached"), Optional.empty());
            }
        }
        return broken.begun()
                ? new WritingTrouble(Kind.TRUNCATED, "The model's answer broke off")
                : new WritingTrouble(Kind.DOWN, "The line to the model broke");
    }
}
