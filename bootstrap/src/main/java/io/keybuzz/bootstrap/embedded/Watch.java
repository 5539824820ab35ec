package io.keybuzz.bootstrap.embedded;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the PostgreSQL of a home again when it dies under the server: killed for its memory, or by somebody's mistake. Nobody
 * else would, because to the outside KeyBuzz is one process.
 */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final Postmaster postmaster;
    private final Runnable restart;
    private final ScheduledExecutorService timer;

    private Watch(Postmaster postmaster, Runnable restart) {
        this.postmaster = postmaster;
        this.restart = restart;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "postgresql-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    static Watch over(Postmaster postmaster, Runnable restart) {
        Watch watch = new Watch(postmaster, restart);
        watch.timer.scheduleWithFixedDelay(watch::look, GLANCE.toMillis(), GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        Optional<ProcessHandle> process = postmaster.living();
        if (process.isEmpty()) {
            LOG.error("the embedded PostgreSQL is gone; starting it again");
            try {
                restart.run();
                LOG.warn("the embedded PostgreSQL is back");
            } catch (RuntimeException failed) {
                LOG.error("the embedded PostgreSQL did not start again; trying on", failed);
            }
        }
    }

    /** Returns when no restart is under way and none will be. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.error("a restart of the embedded PostgreSQL does not end");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
