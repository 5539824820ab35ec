package io.keybuzz.bootstrap.worker;

import io.keybuzz.application.marketplace.Marketplaces;
import io.keybuzz.application.marketplace.PollReport;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.shared.Channel;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks connections for new messages, one after the other; what fails for one seller is no other seller's trouble. */
public final class ChannelPoll {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelPoll.class);

    private final Marketplaces marketplaces;
    private final InstantSource time;

    public ChannelPoll(Marketplaces marketplaces, InstantSource time) {
        this.marketplaces = marketplaces;
        this.time = time;
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
