package io.keybuzz.adapters.jdbi;

import io.keybuzz.adapters.jdbi.automation.JdbiAutomation;
import io.keybuzz.adapters.jdbi.billing.JdbiBilling;
import io.keybuzz.adapters.jdbi.marketplace.JdbiMarketplace;
import io.keybuzz.adapters.jdbi.privacy.JdbiPrivacy;
import io.keybuzz.adapters.jdbi.privacy.audit.JdbiAudit;
import io.keybuzz.adapters.jdbi.shared.JdbiKeyedAnswers;
import io.keybuzz.adapters.jdbi.shared.JdbiLeftovers;
import io.keybuzz.adapters.jdbi.shared.JdbiOutbox;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.tenancy.JdbiTenancy;
import io.keybuzz.adapters.jdbi.ticketing.JdbiTicketing;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.domain.shared.IdSource;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Every store of KeyBuzz on one PostgreSQL database, with the three pools they need. Opening them starts no migration:
 * {@link Migrations} does that as the owner, and {@link StartupChecks} tells whether these roles are safe to run as.
 */
public final class JdbiStores implements AutoCloseable {
    private final Pools pools;
    private final KeyBuzzPorts.Stores ports;

    JdbiStores(JdbiSettings settings, Subscriptions subscriptions, IdSource ids, UnaryOperator<String> rewrite) {
        this.pools = new Pools(settings);
        JdbiUnitOfWork work = new JdbiUnitOfWork(pools.appJdbi(), pools.workerJdbi(), pools.platformJdbi(), rewrite);
        Outbox outbox = new JdbiOutbox(work, subscriptions, ids);
        this.ports = new KeyBuzzPorts.Stores(
                work,
                outbox,
                JdbiTenancy.on(work),
                JdbiTicketing.on(work, outbox, ids),
                JdbiBilling.on(work, outbox, ids),
                JdbiAutomation.on(work),
                JdbiMarketplace.on(work, outbox),
                JdbiAudit.on(work),
                new JdbiKeyedAnswers(work),
                JdbiPrivacy.on(work),
                new JdbiLeftovers(work));
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

    /** All the ports, as the application is assembled from them. */
    public KeyBuzzPorts.Stores ports() {
        return ports;
    }

    /** The pool of the tenants' role, for health checks and metrics; a connection from it sees no tenant's row. */
    public DataSource appDataSource() {
        return pools.app();
    }

    /** Whether so many wait for a connection of the tenants' role that the next one is refused. */
    public boolean isCrowded() {
        return pools.isCrowded();
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
