package io.keybuzz.adapters.integration.writer;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An answer as it arrives, handed from the client's threads to the one that waits for it. */
final class ArrivingBody {
    private final int most;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean begun;

    ArrivingBody(int most) {
        this.most = most;
    }

    /** What arrives. */
    sealed interface Event {}

    record Head(int status, HttpHeaders headers) implements Event {}

    record Chunk(byte[] bytes) implements Event {}

    record End() implements Event {}

    /** @param begun whether some of the answer had come @param tooLarge whether there was more than is taken */
    record Broken(Throwable cause, boolean begun, boolean tooLarge) implements Event {}

    BodySubscriber<Void> begin(ResponseInfo info) {
        begun = true;
        events.add(new Head(info.statusCode(), info.headers()));
        return new Subscriber();
    }

    void broke(Throwable cause) {
        events.add(new Broken(cause, begun, false));
    }

    @Nullable
    Event poll(long time, TimeUnit unit) throws InterruptedException {
        return events.poll(Math.max(0, time), unit);
    }

    /** Nobody waits for the rest. */
    void close() {
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
    }

    private final class Subscriber implements BodySubscriber<Void> {
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private int seen;

        @Override
        public CompletionStage<Void> getBody() {
            return done;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> items) {
            for (ByteBuffer item : items) {
                seen += item.remaining();
                if (seen > most) {
                    close();
                    events.add(new Broken(new IllegalStateException("too large"), true, true));
                    return;
                }
                byte[] bytes = new byte[item.remaining()];
                item.get(bytes);
                events.add(new Chunk(bytes));
            }
        }

        @Override
        public void onError(Throwable failure) {
            events.add(new Broken(failure, true, false));
            done.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            events.add(new End());
            done.complete(null);
        }
    }
}
