package io.keybuzz.application.marketplace;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.capability.ChannelCapabilities;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.marketplace.health.ConnectionHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What asking a channel did to a connection: its health, its state (reference/marketplaces.md §12.13), and when it is asked
 * next (§12.14). Trouble with our own application is no connection's fault and leaves every state alone.
 */
@Worker("the polling schedule and the validation of credentials")
final class HealthRecord {
    private static final Duration QUIET = Duration.ofHours(24);
    private static final int SLOWER = 4;
    private static final int JITTER_PERCENT = 20;

    private final MarketplacePorts ports;
    private final WorkRecord record;

    HealthRecord(MarketplacePorts ports) {
        this.ports = ports;
        this.record = new WorkRecord(ports.trail(), ports.ids(), "poller");
    }

    /**
     * In one transaction, under the connection's lease.
     *
     * @param trouble empty if all went well
     * @param standard how often a channel without a pace of its own is asked
     */
    void asked(Connection connection, Optional<ChannelTrouble> trouble, Duration standard, Instant now) {
        ports.unitOfWork().run(new TenantScope.One(connection.tenant()), () -> {
            MarketplaceStores stores = ports.stores();
            stores.healths().lock(connection.id(), now).ifPresent(detail -> note(detail, trouble, standard, now));
            return connection.id();
        });
    }

    private void note(ConnectionDetail detail, Optional<ChannelTrouble> trouble, Duration standard, Instant now) {
        Connection connection = detail.connection();
        ConnectionHealth before = detail.health();
        ConnectionHealth after = trouble.map(cause -> before.failed(cause, now)).orElseGet(() -> before.succeeded(now));
        ports.stores().healths().save(connection.tenant(), connection.id(), after);
        ports.stores().cursors().next(connection.tenant(), connection.id(), nextAt(detail, after, standard, now));
        ConnectionStatus next = stateOf(connection, before, after, trouble, now);
        if (next != connection.status()) {
            ports.stores().connections().save(connection.status(next, now));
            record.done(
                    connection.tenant(),
                    "NoteHealth",
                    WorkRecord.part("connection", connection.id().value(), "status"),
                    connection.id().value(),
                    now);
        }
    }

    private static ConnectionStatus stateOf(
            Connection connection,
            ConnectionHealth before,
            ConnectionHealth after,
            Optional<ChannelTrouble> trouble,
            Instant now) {
        if (!connection.status().isUsable()
                || trouble.filter(cause -> cause.kind() == ChannelTrouble.Kind.APPLICATION_REFUSED)
                        .isPresent()) {
            return connection.status();
        }
        if (trouble.filter(cause -> before.needsPerson(cause, now)).isPresent()) {
            return ConnectionStatus.REAUTH_REQUIRED;
        }
        boolean notAllowed = trouble.filter(cause -> cause.kind() == ChannelTrouble.Kind.NOT_ALLOWED)
                .isPresent();
        return after.isDegraded() || notAllowed ? ConnectionStatus.DEGRADED : settled(connection, trouble);
    }

    /** One answer ends a bad time; one trouble does not begin it. */
    private static ConnectionStatus settled(Connection connection, Optional<ChannelTrouble> trouble) {
        return trouble.isPresent() ? connection.status() : ConnectionStatus.CONNECTED;
    }

    private static Instant nextAt(ConnectionDetail detail, ConnectionHealth health, Duration standard, Instant now) {
        Connection connection = detail.connection();
        Instant planned = connection.provider().speaksMail() ? now.plus(standard) : paced(detail, standard, now);
        return health.openUntil().filter(planned::isBefore).orElse(planned);
    }

    private static Instant paced(ConnectionDetail detail, Duration standard, Instant now) {
        Connection connection = detail.connection();
        Duration usual =
                ChannelCapabilities.of(connection.channel()).pollEvery().orElse(standard);
        boolean quiet = connection.createdAt().isBefore(now.minus(QUIET))
                && detail.lastMessageAt()
                        .filter(last -> last.isAfter(now.minus(QUIET)))
                        .isEmpty();
        Duration every = quiet ? usual.multipliedBy(SLOWER) : usual;
        return now.plus(every).plusMillis(jitter(connection, every, now));
    }

    /** Up to a fifth more or less, other for every connection and every time, so that not all come at once. */
    private static long jitter(Connection connection, Duration every, Instant now) {
        int spread = 2 * JITTER_PERCENT + 1;
        int lot = Math.floorMod(31 * connection.id().hashCode() + Long.hashCode(now.getEpochSecond()), spread);
        return every.toMillis() * (lot - JITTER_PERCENT) / 100;
    }
}
