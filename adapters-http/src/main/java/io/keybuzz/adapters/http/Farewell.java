package io.keybuzz.adapters.http;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.jspecify.annotations.Nullable;

/**
 * Closes the door without leaving anybody behind. Closing a kept connection loses the request that is on its way on it; so each
 * is first told with an answer that it was the last one, as long as answers are asked for. Then the port closes, and whoever
 * is in is served to the end before anything is taken down.
 */
final class Farewell {
    private static final long LINGER = TimeUnit.SECONDS.toNanos(2);
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(25);

    private volatile @Nullable Door door;
    private volatile long lastMet = System.nanoTime() - QUIET;
    private volatile boolean leaving;

    void watch(Door opened) {
        door = opened;
    }

    /** For each request: while leaving, its answer says that the connection ends. */
    void met(HttpFields.Mutable answer) {
        lastMet = System.nanoTime();
        if (leaving) {
            answer.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        }
    }

    /** Returns when everybody is gone, or when the time is up. @return what is left of the time */
    Duration leave(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        leaving = true;
        Door open = door;
        if (open == null || !open.isRunning()) {
            return patience;
        }
        try {
            linger(Math.min(LINGER, patience.toNanos() / 2));
            open.closePort();
            linger(Math.min(LINGER, patience.toNanos() / 4));
            open.shutdown().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            // what goes on now is cut off and logged by whoever stops the server
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    private void linger(long atMost) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < atMost && System.nanoTime() - lastMet < QUIET) {
            LockSupport.parkNanos(GLANCE);
        }
    }
}
