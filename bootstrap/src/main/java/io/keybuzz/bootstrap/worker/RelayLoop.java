package io.keybuzz.bootstrap.worker;

import io.keybuzz.application.outbox.OutboxRelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries events out: at once after a commit of this process, within a second after one of another. While there is a lot to
 * carry it takes fifty at a time without a pause; otherwise it asks at most twenty times a second.
 */
final class RelayLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
    private static final int BATCH = 50;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration BREATH = Duration.ofMillis(50);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofSeconds(4);

    private final OutboxRelay relay;
    private final int batch;
    private final CommitSignal signal;
    private final Thread thread;
    private volatile boolean stopping;

    RelayLoop(OutboxRelay relay, CommitSignal signal) {
        this(relay, signal, "outbox-relay", BATCH);
    }

    /** @param batch one for subscribers that take long, so that nothing waits behind them that others could do */
    RelayLoop(OutboxRelay relay, CommitSignal signal, String name, int batch) {
        this.batch = batch;
        this.relay = relay;
        this.signal = signal;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Goes on holding what is being carried out, however long it takes. */
    void holdOn() {
        try {
            relay.holdOn();
        } catch (RuntimeException failed) {
            LOG.warn("what is being carried out could not be held, trying again", failed);
        }
    }

    private void run() {
        while (!stopping) {
            try {
                turn();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void turn() throws InterruptedException {
        try {
            if (relay.deliver(batch) < batch) {
                pause(BREATH);
                signal.await(IDLE);
            }
        } catch (RuntimeException failed) {
            LOG.warn("the outbox could not be read, trying again in {} s", AFTER_FAILURE.toSeconds(), failed);
            pause(AFTER_FAILURE);
        }
    }

    private synchronized void pause(Duration time) throws InterruptedException {
        if (!stopping) {
            wait(time.toMillis());
        }
    }

    /** Nothing is claimed after this. */
    void stop() {
        stopping = true;
        synchronized (this) {
            notifyAll();
        }
        signal.raise();
    }

    /** Lets the delivery at work finish. */
    @Override
    public void close() {
        stop();
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("a delivery does not end; its lease runs out by itself");
            thread.interrupt();
        }
    }
}
