package io.keybuzz.adapters.jdbi;

import io.keybuzz.adapters.jdbi.billing.JdbiBilling;
import io.keybuzz.adapters.jdbi.marketplace.JdbiMarketplace;
import io.keybuzz.adapters.jdbi.shared.JdbiOutbox;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.tenancy.JdbiTenancy;
import io.keybuzz.adapters.jdbi.ticketing.JdbiTicketing;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.domain.billing.port.TicketUsages;
import io.keybuzz.domain.marketplace.port.Connections;
import io.keybuzz.domain.marketplace.port.Conversations;
import io.keybuzz.domain.marketplace.port.ExternalMessages;
import io.keybuzz.domain.marketplace.port.OutboundMessages;
import io.keybuzz.domain.marketplace.port.RawInbox;
import io.keybuzz.domain.marketplace.port.SyncCursors;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.tenancy.port.Credentials;
import io.keybuzz.domain.tenancy.port.Teams;
import io.keybuzz.domain.tenancy.port.Tenants;
import io.keybuzz.domain.tenancy.port.Users;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.port.Tickets;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Every store of KeyBuzz on one PostgreSQL database, with the three pools they need. Opening them starts no migration:
 * {@link Migrations} does that as the owner, and {@link StartupChecks} tells whether these roles are safe to run as.
 */
public final class JdbiStores implements AutoCloseable {
    private final Pools pools;
    private final JdbiUnitOfWork work;
    private final JdbiOutbox outbox;
    private final JdbiTenancy tenancy;
    private final JdbiTicketing ticketing;
    private final JdbiBilling billing;
    private final JdbiMarketplace marketplace;

    JdbiStores(JdbiSettings settings, Subscriptions subscriptions, IdSource ids, UnaryOperator<String> rewrite) {
        this.pools = new Pools(settings);
        this.work = new JdbiUnitOfWork(pools.appJdbi(), pools.workerJdbi(), pools.platformJdbi(), rewrite);
        this.outbox = new JdbiOutbox(work, subscriptions, ids);
        this.tenancy = JdbiTenancy.on(work);
        this.ticketing = JdbiTicketing.on(work, outbox, ids);
        this.billing = JdbiBilling.on(work);
        this.marketplace = JdbiMarketplace.on(work, outbox);
    }

    /**
     * Opens the pools; connections are made when they are first needed.
     *
     * @param subscriptions which subscribers the outbox delivers to
     * @param ids for deliveries, and for tickets when they are loaded to be changed
     */
    public static JdbiStores open(JdbiSettings settings, Subscriptions subscriptions, IdSource ids) {
        return new JdbiStores(settings, subscriptions, ids, UnaryOperator.identity());
    }

    public UnitOfWork unitOfWork() {
        return work;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Tenants tenants() {
        return tenancy.tenants();
    }

    public Users users() {
        return tenancy.users();
    }

    public Teams teams() {
        return tenancy.teams();
    }

    public Credentials credentials() {
        return tenancy.credentials();
    }

    public Tickets tickets() {
        return ticketing.tickets();
    }

    public TicketViews ticketViews() {
        return ticketing.views();
    }

    public TicketUsages ticketUsages() {
        return billing.ticketUsages();
    }

    public Connections connections() {
        return marketplace.connections();
    }

    public RawInbox rawInbox() {
        return marketplace.rawInbox();
    }

    public ExternalMessages externalMessages() {
        return marketplace.externalMessages();
    }

    public Conversations conversations() {
        return marketplace.conversations();
    }

    public SyncCursors syncCursors() {
        return marketplace.syncCursors();
    }

    public OutboundMessages outboundMessages() {
        return marketplace.outboundMessages();
    }

    /** The pool of the tenants' role, for health checks and metrics; a connection from it sees no tenant's row. */
    public DataSource appDataSource() {
        return pools.app();
    }

    /** The pool of the workers' role, which may also use the table {@code scheduler.scheduled_tasks}. */
    public DataSource workerDataSource() {
        return pools.worker();
    }

    /** Closes the pools; units of work that still run fail. */
    @Override
    public void close() {
        pools.close();
    }
}
