package io.keybuzz.bootstrap.worker;

import io.keybuzz.application.marketplace.Marketplaces;
import io.keybuzz.application.marketplace.PollReport;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.shared.Channel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks connections for new messages; what fails for one seller is no other seller's trouble. */
public final class ChannelPoll implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelPoll.class);

    private static final int AT_ONCE = 4;
    private static final int LOOKED_AT = 100;
    private static final Duration STOP = Duration.ofSeconds(3);

    private final Marketplaces marketplaces;
    private final InstantSource time;
    private final Set<ConnectionId> asked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger free = new AtomicInteger(AT_ONCE);
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "channel-poll");
        thread.setDaemon(true);
        return thread;
    });

    public ChannelPoll(Marketplaces marketplaces, InstantSource time) {
        this.marketplaces = marketplaces;
        this.time = time;
    }

    /**
     * Begins to ask the connections whose time has come, a few at once and the longest waiting first; returns without waiting
     * for them, so that one that hangs holds up nobody but itself.
     *
     * @param standard how often channels without a pace of their own are asked
     */
    public void due(Duration standard) {
        for (Connection connection : marketplaces.due(time.instant(), LOOKED_AT)) {
            if (free.get() <= 0) {
                return;
            }
            if (asked.add(connection.id())) {
                free.decrementAndGet();
                threads.execute(() -> ask(connection, standard));
            }
        }
    }

    private void ask(Connection connection, Duration standard) {
        Observer observer = new Logged();
        try {
            observer.starting(connection);
            observer.done(connection, marketplaces.pollIfDue(connection, standard, time.instant()));
        } catch (RuntimeException failure) {
            observer.failed(connection, failure);
        } finally {
            asked.remove(connection.id());
            free.incrementAndGet();
        }
    }

    /** Takes on nothing more, and gives what is being asked a moment to end. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Told of every connection asked. */
    public interface Observer {
        void starting(Connection connection);

        void done(Connection connection, PollReport report);

        void failed(Connection connection, RuntimeException failure);
    }

    /** Every usable connection; the log is the only observer. */
    public void all() {
        poll(connection -> true, new Logged());
    }

    /** Every usable connection of one channel. */
    public void channel(Channel channel, Observer observer) {
        poll(connection -> connection.channel() == channel, observer);
    }

    private void poll(Predicate<Connection> wanted, Observer observer) {
        List<Connection> connections =
                marketplaces.usable().stream().filter(wanted).toList();
        for (Connection connection : connections) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            observer.starting(connection);
            try {
                observer.done(connection, marketplaces.poll(connection, time.instant()));
            } catch (RuntimeException failure) {
                observer.failed(connection, failure);
            }
        }
    }

    private static final class Logged implements Observer {
        @Override
        public void starting(Connection connection) {
            LOG.debug("polling connection {}", connection.id());
        }

        @Override
        public void done(Connection connection, PollReport report) {
            report.trouble()
                    .ifPresent(trouble -> LOG.warn(
                            "connection {} could not be asked: {} ({})",
                            connection.id(),
                            trouble.code(),
                            trouble.safeMessage()));
            if (report.ingested() + report.quarantined() > 0) {
                LOG.info(
                        "connection {} gave {} messages, {} new, {} to quarantine",
                        connection.id(),
                        report.fetched(),
                        report.ingested(),
                        report.quarantined());
            }
        }

        @Override
        public void failed(Connection connection, RuntimeException failure) {
            LOG.warn("connection {} could not be polled", connection.id(), failure);
        }
    }
}
