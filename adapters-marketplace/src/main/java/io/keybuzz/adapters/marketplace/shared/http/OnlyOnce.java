package io.keybuzz.adapters.marketplace.shared.http;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/** An empty body whose length is told for one attempt: a second one fails before it is sent. */
final class OnlyOnce implements HttpRequest.BodyPublisher {
    private final AtomicBoolean attempted = new AtomicBoolean();
    private final HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();

    @Override
    public long contentLength() {
        if (attempted.getAndSet(true)) {
            throw new IllegalStateException("a request that does something is sent once");
        }
        return nothing.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        nothing.subscribe(subscriber);
    }
}
