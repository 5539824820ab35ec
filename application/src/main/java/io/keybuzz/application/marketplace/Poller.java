package io.keybuzz.application.marketplace;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.RawInboundId;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundMessageSource.Batch;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one connection page by page. The cursor moves only after every payload of its page is stored, and one reader at a
 * time holds the connection.
 */
@Worker("the polling schedule")
final class Poller {
    /** As long as the connections of a process that died wait. */
    private static final Duration LEASE = InboundMessageSource.SILENCE;

    private static final Duration RENEWAL = Duration.ofSeconds(10);
    private static final Duration STANDARD = Duration.ofMinutes(5);
    private static final int MAX_PAGES = 100;

    /** After this much of a poll the rest of its pages waits for the next, so that one connection cannot hold a worker. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final MarketplacePorts ports;
    private final Ingestion ingestion;
    private final HealthRecord health;

    Poller(MarketplacePorts ports, Ingestion ingestion) {
        this.ports = ports;
        this.ingestion = ingestion;
        this.health = new HealthRecord(ports);
    }

    /** Asks if it is time to, and nobody else is asking. */
    PollReport pollIfDue(Connection connection, Duration standard, Instant now) {
        return poll(connection, standard, now, true);
    }

    PollReport poll(Connection connection, Instant now) {
        return poll(connection, STANDARD, now, false);
    }

    private PollReport poll(Connection connection, Duration standard, Instant now, boolean onlyIfDue) {
        Optional<InboundMessageSource> source = ports.channels().sourceOf(connection);
        if (!connection.status().isUsable()) {
            return PollReport.nothing();
        }
        TenantScope scope = new TenantScope.One(connection.tenant());
        String holder = ports.ids().next().toString();
        boolean mine = ports.unitOfWork()
                .run(
                        scope,
                        () -> (!onlyIfDue || ports.stores().cursors().isDue(connection.id(), now))
                                && ports.stores()
                                        .cursors()
                                        .acquire(connection.tenant(), connection.id(), holder, LEASE));
        if (!mine) {
            return PollReport.busy();
        }
        try {
            return asked(new Hold(connection, holder, ports.time().instant()), source, standard, now);
        } finally {
            ports.unitOfWork().run(scope, () -> {
                ports.stores().cursors().release(connection.id(), holder);
                return holder;
            });
        }
    }

    /** What goes wrong is the connection's health; what is our own fault goes to whoever called. */
    private PollReport asked(Hold hold, Optional<InboundMessageSource> source, Duration standard, Instant now) {
        Connection connection = hold.connection;
        Instant began = ports.time().instant();
        PollReport report = source.map(asked -> read(hold, asked, now)).orElseGet(() -> proved(connection));
        health.asked(connection, report.trouble(), standard, now);
        ports.listener()
                .worked(
                        "poll",
                        connection.channel().name(),
                        report.trouble().map(trouble -> trouble.kind().name()).orElse("OK"),
                        Duration.between(began, ports.time().instant()));
        return report;
    }

    /** Where messages come by themselves, asking means finding out whether we may still speak for the seller. */
    private PollReport proved(Connection connection) {
        Tally tally = new Tally();
        try {
            ports.channels().probeOf(connection).ifPresent(probe -> probe.probe(connection));
            return PollReport.nothing();
        } catch (ChannelTrouble trouble) {
            return tally.report(Optional.of(trouble));
        } catch (SecretTrouble trouble) {
            return tally.report(Optional.of(unreadable()));
        }
    }

    private static ChannelTrouble unreadable() {
        return ChannelTrouble.of(
                ChannelTrouble.Kind.UNAVAILABLE, "secrets-unavailable", "The credentials cannot be read right now");
    }

    private PollReport read(Hold hold, InboundMessageSource source, Instant now) {
        Tally tally = new Tally();
        try {
            read(hold, source, tally, now);
            return tally.report(Optional.empty());
        } catch (ChannelTrouble trouble) {
            return tally.report(Optional.of(trouble));
        } catch (SecretTrouble trouble) {
            return tally.report(Optional.of(unreadable()));
        }
    }

    private void read(Hold hold, InboundMessageSource source, Tally tally, Instant now) {
        Connection connection = hold.connection;
        TenantScope scope = new TenantScope.One(connection.tenant());
        Optional<String> cursor =
                ports.unitOfWork().read(scope, () -> ports.stores().cursors().find(connection.id()));
        Instant until = ports.time().instant().plus(LONGEST);
        for (int page = 0; page < MAX_PAGES && ports.time().instant().isBefore(until); page++) {
            Batch batch = source.fetch(connection, cursor, hold::keep);
            for (RawContent item : batch.items()) {
                tally.count(ingest(connection, item, now));
                hold.keep();
            }
            if (!hold.keep()
                    || batch.nextCursor().isEmpty()
                    || batch.nextCursor().equals(cursor)) {
                return;
            }
            String reached = batch.nextCursor().get();
            ports.unitOfWork().run(scope, () -> {
                ports.stores().cursors().save(connection.tenant(), connection.id(), reached);
                return reached;
            });
            cursor = batch.nextCursor();
        }
    }

    private Receipt ingest(Connection connection, RawContent item, Instant now) {
        return ingestion.take(connection, item, "poll", now);
    }

    /** A connection that nobody else reads meanwhile. */
    private final class Hold {
        private final Connection connection;
        private final String holder;
        private Instant kept;
        private boolean lost;

        Hold(Connection connection, String holder, Instant since) {
            this.connection = connection;
            this.holder = holder;
            this.kept = since;
        }

        /** Renews the lease now and then. @return false once somebody else reads on; what was read is safe, the cursor is theirs */
        boolean keep() {
            Instant now = ports.time().instant();
            if (!lost && kept.plus(RENEWAL).isBefore(now)) {
                kept = now;
                lost = !ports.unitOfWork()
                        .run(
                                new TenantScope.One(connection.tenant()),
                                () -> ports.stores()
                                        .cursors()
                                        .acquire(connection.tenant(), connection.id(), holder, LEASE));
            }
            return !lost;
        }
    }

    private static final class Tally {
        /** An overlapping page gives a payload again; it is the same one, under the same id. */
        private final Set<RawInboundId> fetched = new HashSet<>();

        private int ingested;
        private int quarantined;

        void count(Receipt receipt) {
            fetched.add(receipt.raw());
            switch (receipt.status()) {
                case INGESTED -> ingested++;
                case QUARANTINED -> quarantined++;
                case STORED, DUPLICATE -> {}
            }
        }

        PollReport report(Optional<ChannelTrouble> trouble) {
            return new PollReport(true, fetched.size(), ingested, quarantined, trouble);
        }
    }
}
