package io.keybuzz.adapters.http;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts connections whose headers trickle in. Jetty's idle timeout starts anew with every byte, so that one byte a second keeps a
 * connection forever; here the headers of a request have a fixed time from their first byte, looked at once a second.
 */
final class SlowHeaders extends AbstractLifeCycle implements Connection.Listener {
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final Scheduler scheduler;
    private final long allowedNanos;
    private final Map<Connection, Progress> connections = new ConcurrentHashMap<>();

    SlowHeaders(Scheduler scheduler, Duration allowed) {
        this.scheduler = scheduler;
        this.allowedNanos = allowed.toNanos();
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, Progress.idle(0, 0));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    @Override
    protected void doStart() {
        lookLater();
    }

    private void lookLater() {
        scheduler.schedule(this::look, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!isRunning()) {
            return;
        }
        long now = System.nanoTime();
        for (Iterator<Map.Entry<Connection, Progress>> all =
                        connections.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<Connection, Progress> entry = all.next();
            Progress progress = entry.getValue().next(entry.getKey(), now);
            if (progress.tooLong(now, allowedNanos)) {
                all.remove();
                entry.getKey().getEndPoint().close();
            } else {
                connections.replace(entry.getKey(), progress);
            }
        }
        lookLater();
    }

    /**
     * @param requests whose headers are complete
     * @param bytes received when the last of them was answered
     * @param waiting whether part of a header has come since, and then from when on
     */
    private record Progress(long requests, long bytes, boolean waiting, long since) {
        static Progress idle(long requests, long bytes) {
            return new Progress(requests, bytes, false, 0);
        }

        Progress next(Connection connection, long now) {
            long complete = connection.getMessagesIn();
            boolean answering = complete != connection.getMessagesOut();
            if (answering || complete != requests) {
                return idle(complete, connection.getBytesIn());
            }
            if (connection.getBytesIn() == bytes) {
                return this;
            }
            return waiting ? this : new Progress(requests, bytes, true, now);
        }

        boolean tooLong(long now, long allowed) {
            return waiting && now - since > allowed;
        }
    }
}
