package io.keybuzz.application.marketplace;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.marketplace.connection.ConnectionDesk;
import io.keybuzz.application.marketplace.connection.ConnectionDeskService;
import io.keybuzz.application.marketplace.delivery.Deliveries;
import io.keybuzz.application.marketplace.oauth.AmazonConnect;
import io.keybuzz.application.marketplace.oauth.AmazonConnectService;
import io.keybuzz.application.marketplace.order.Orders;
import io.keybuzz.application.outbox.Subscriber;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@Worker("inbound doors and pollers")
final class MarketplaceService implements Marketplaces {
    private static final TenantScope QUEUES = new TenantScope.Queues("poller");

    private final MarketplacePorts ports;
    private final WorkRecord record;
    private final Ingestion ingestion;
    private final Poller poller;
    private final OutboundSender sender;
    private final ConnectionDesk desk;
    private final Deliveries deliveries;
    private final Orders orders;
    private final Doubts doubts;

    private final AmazonConnect amazon;

    MarketplaceService(UseCaseRunner runner, MarketplacePorts ports) {
        this.desk = new ConnectionDeskService(runner, ports);
        this.deliveries = new Deliveries(runner, ports);
        this.orders = new Orders(runner, ports);
        this.doubts = new Doubts(ports);
        this.amazon = new AmazonConnectService(runner, ports, desk);
        this.ports = ports;
        this.record = new WorkRecord(ports.trail(), ports.ids(), "setup");
        this.ingestion = new Ingestion(ports);
        this.poller = new Poller(ports, ingestion);
        this.sender = new OutboundSender(ports);
    }

    @Override
    public Connection connect(NewConnection command, Instant now) {
        return ports.unitOfWork().run(new TenantScope.One(command.tenant()), () -> {
            for (Connection known : ports.stores().connections().list()) {
                if (known.inboundAddress().equals(command.inboundAddress())) {
                    return known;
                }
            }
            Connection connection = new Connection(
                    ports.ids().next(ConnectionId::new),
                    command.tenant(),
                    command.channel(),
                    command.provider(),
                    command.name(),
                    ConnectionStatus.CONNECTED,
                    command.inboundAddress(),
                    now,
                    now);
            ports.stores().connections().save(connection);
            record.done(
                    connection.tenant(),
                    "Connect",
                    WorkRecord.whole("connection", connection.id().value()),
                    connection.id().value(),
                    now);
            return connection;
        });
    }

    @Override
    public List<Connection> connections(TenantId tenant) {
        return ports.unitOfWork()
                .read(new TenantScope.One(tenant), ports.stores().connections()::list);
    }

    @Override
    public List<Connection> usable() {
        return ports.unitOfWork().read(QUEUES, ports.stores().connections()::list).stream()
                .filter(connection -> connection.status().isUsable())
                .toList();
    }

    @Override
    public boolean receives(EmailAddress address) {
        return ports.stores()
                .connections()
                .byInboundAddress(address, ports.time().instant())
                .isPresent();
    }

    @Override
    public Receipt receive(EmailAddress address, RawContent content, String source, Instant now) {
        Connection connection = ports.stores()
                .connections()
                .byInboundAddress(address, now)
                .orElseThrow(() -> MarketplaceProblem.ADDRESS_UNKNOWN.refuse("Nobody receives mail at this address"));
        return ingestion.take(connection, content, source, now);
    }

    @Override
    public Receipt ingest(Connection connection, RawContent content, String source, Instant now) {
        return ingestion.take(connection, content, source, now);
    }

    @Override
    public PollReport poll(Connection connection, Instant now) {
        return poller.poll(connection, now);
    }

    @Override
    public List<Connection> due(Instant now, int limit) {
        return ports.unitOfWork().read(QUEUES, () -> ports.stores().cursors().due(now, limit));
    }

    @Override
    public PollReport pollIfDue(Connection connection, Duration standard, Instant now) {
        return poller.pollIfDue(connection, standard, now);
    }

    @Override
    public int resolveDoubts(Instant now, int limit) {
        return doubts.resolve(now, limit);
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public ConnectionDesk desk() {
        return desk;
    }

    @Override
    public AmazonConnect amazon() {
        return amazon;
    }

    @Override
    public int sweep(Instant before, Instant now, int limit) {
        return ingestion.sweep(before, now, limit);
    }

    @Override
    public Subscriber outboundSender() {
        return sender;
    }
}
