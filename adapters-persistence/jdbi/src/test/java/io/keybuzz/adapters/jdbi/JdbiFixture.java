package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.testkit.contract.StoreFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;

/** The stores on PostgreSQL as the contracts use them: one database per test class, emptied before each test. */
final class JdbiFixture implements StoreFixture, AutoCloseable {
    private static final String DELETE_ALL = """
            select string_agg(format('delete from %I.%I', n.nspname, c.relname), ';')
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and pg_get_userbyid(n.nspowner) = 'keybuzz_owner' and c.relname <> 'flyway_schema_history'""";

    private final TestDatabase database = TestPostgres.fresh();
    private final JdbiStores stores;
    private final Jdbi admin = database.asAdmin();

    JdbiFixture() {
        this(UnaryOperator.identity());
    }

    JdbiFixture(UnaryOperator<String> rewrite) {
        stores = database.open(database.settings(), SUBSCRIPTIONS, rewrite);
    }

    /** Deleting is faster than truncating as long as tables hold a handful of rows; foreign keys are not asked. */
    JdbiFixture emptied() {
        admin.useHandle(handle -> {
            handle.execute("set session_replication_role = replica");
            handle.execute(handle.select(DELETE_ALL).mapTo(String.class).one());
        });
        return this;
    }

    @Override
    public KeyBuzzPorts.Stores ports() {
        return stores.ports();
    }

    @Override
    public IdSource ids() {
        return database.ids();
    }

    @Override
    public Instant now() {
        return Demo.NOW;
    }

    /** The server's clock cannot be moved, so everything it measures is moved back instead. */
    @Override
    public void elapse(Duration time) {
        String past = " - interval '" + time.toMillis() + " milliseconds'";
        admin.useHandle(handle -> {
            handle.execute(
                    "update shared.outbox_delivery set due_at = due_at" + past + ", lease_until = lease_until" + past);
            handle.execute("update marketplace.sync_cursor set lease_until = lease_until" + past);
        });
    }

    TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
