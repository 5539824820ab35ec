package io.keybuzz.application.marketplace;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.RawInboundId;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundMessageSource.Batch;
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
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MAX_PAGES = 100;

    private final MarketplacePorts ports;
    private final Ingestion ingestion;

    Poller(MarketplacePorts ports, Ingestion ingestion) {
        this.ports = ports;
        this.ingestion = ingestion;
    }

    PollReport poll(Connection connection, Instant now) {
        Optional<InboundMessageSource> source = ports.channels().sourceOf(connection);
        if (source.isEmpty() || !connection.status().isUsable()) {
            return new PollReport(true, 0, 0, 0);
        }
        TenantScope scope = new TenantScope.One(connection.tenant());
        String holder = ports.ids().next().toString();
        boolean mine = ports.unitOfWork()
                .run(
                        scope,
                        () -> ports.stores().cursors().acquire(connection.tenant(), connection.id(), holder, LEASE));
        if (!mine) {
            return PollReport.busy();
        }
        try {
            return read(connection, source.get(), now);
        } finally {
            ports.unitOfWork().run(scope, () -> {
                ports.stores().cursors().release(connection.id(), holder);
                return holder;
            });
        }
    }

    private PollReport read(Connection connection, InboundMessageSource source, Instant now) {
        TenantScope scope = new TenantScope.One(connection.tenant());
        Optional<String> cursor =
                ports.unitOfWork().read(scope, () -> ports.stores().cursors().find(connection.id()));
        Tally tally = new Tally();
        for (int page = 0; page < MAX_PAGES; page++) {
            Batch batch = source.fetch(connection, cursor);
            batch.items().forEach(item -> tally.count(ingest(connection, item, now)));
            if (batch.nextCursor().isEmpty() || batch.nextCursor().equals(cursor)) {
                return tally.report();
            }
            String reached = batch.nextCursor().get();
            ports.unitOfWork().run(scope, () -> {
                ports.stores().cursors().save(connection.tenant(), connection.id(), reached);
                return reached;
            });
            cursor = batch.nextCursor();
        }
        return tally.report();
    }

    private Receipt ingest(Connection connection, RawContent item, Instant now) {
        return ingestion.take(connection, item, "poll", now);
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

        PollReport report() {
            return new PollReport(true, fetched.size(), ingested, quarantined);
        }
    }
}
