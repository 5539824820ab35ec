package io.keybuzz.bootstrap.embedded;

import java.time.Duration;
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
    private static final int LONGEST_PAUSE = 60;

    private final Postmaster postmaster;
    private final Runnable restart;
    private final ScheduledExecutorService timer;
    private int failures;
    private int glancesToSkip;

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
        if (glancesToSkip > 0) {
            glancesToSkip--;
            return;
        }
        try {
            if (postmaster.living().isEmpty()) {
                start();
            }
        } catch (RuntimeException failed) {
            // Thrown on, it would end the watch without a word.
            LOG.error("the embedded PostgreSQL could not be looked at", failed);
        }
    }

    private void start() {
        LOG.error("the embedded PostgreSQL is gone; starting it again");
        try {
            restart.run();
            failures = 0;
            LOG.warn("the embedded PostgreSQL is back");
        } catch (RuntimeException failed) {
            glancesToSkip = Math.min(1 << Math.min(++failures, 10), LONGEST_PAUSE);
            LOG.error("the embedded PostgreSQL did not start again: {}", failed.toString());
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
