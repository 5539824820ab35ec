package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is left on a connection, and what the roles can reach without any of our code. */
class IsolationIT {
    private static TestDatabase database;
    private static JdbiStores stores;
    private static TenantId tenant;
    private static TicketId ticket;

    @BeforeAll
    static void open() {
        database = TestPostgres.fresh();
        stores = database.stores(database.settings().with(new JdbiSettings.PoolSizes(1, 1, 1)));
        Demo demo = new Demo(database, stores);
        tenant = demo.tenant("acme");
        ticket = demo.ticket(tenant, "Lost parcel");
        demo.reply(tenant, ticket, "On its way");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*)::int from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void a_bare_connection_of_the_pool_sees_nothing_after_a_unit_of_work() throws SQLException {
        stores.ports()
                .unitOfWork()
                .read(
                        new io.keybuzz.application.shared.TenantScope.One(tenant),
                        () -> stores.ports().ticketing().views().find(ticket).orElseThrow());

        try (Connection bare = stores.appDataSource().getConnection()) {
            for (String table : List.of("tenancy.tenant", "ticketing.ticket", "ticketing.ticket_message")) {
                assertThat(count(bare, table)).as(table).isZero();
            }
            try (Statement statement = bare.createStatement();
                    ResultSet rows =
                            statement.executeQuery("select coalesce(current_setting('keybuzz.tenant_id', true), '')")) {
                rows.next();
                assertThat(rows.getString(1)).isEmpty();
            }
        }
    }

    @Test
    void nor_after_one_that_failed_in_the_middle() throws SQLException {
        assertThatThrownBy(() -> new Demo(database, stores).in(tenant, () -> {
                    stores.ports().ticketing().tickets().require(ticket);
                    throw new UnsupportedOperationException("in the middle");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        try (Connection bare = stores.appDataSource().getConnection()) {
            assertThat(count(bare, "ticketing.ticket")).isZero();
        }
    }

    @Test
    void even_the_owner_sees_no_row() throws SQLException {
        try (Connection owner = database.connect(database.owner())) {
            assertThat(count(owner, "tenancy.tenant")).isZero();
            assertThat(count(owner, "ticketing.ticket")).isZero();
        }
    }

    @Test
    void a_tenant_cannot_hang_a_message_on_another_tenants_ticket() throws SQLException {
        TenantId other = new Demo(database, stores).tenant("other");
        try (Connection app = database.connect(database.settings().app());
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('keybuzz.tenant_id', '" + other + "', true)");
            assertThatThrownBy(() -> statement.execute(
                            "insert into ticketing.ticket_event (tenant_id, ticket_id, created_at, id, type, actor_type,"
                                    + " payload) values ('" + other + "', '" + ticket + "', now(), gen_random_uuid(),"
                                    + " 'MESSAGE_SENT', 'AGENT', '{}')"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23503"));
        }
    }

    @Test
    void a_worker_sees_that_something_waits_but_not_what_it_says() throws SQLException {
        try (Connection worker = database.connect(database.settings().worker());
                Statement statement = worker.createStatement()) {
            statement.execute("select id, tenant_id from marketplace.raw_inbound");
            for (String forbidden : List.of(
                    "select content from marketplace.raw_inbound",
                    "select subject from ticketing.ticket",
                    "select 1 from tenancy.tenant")) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as(forbidden)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    @Test
    void the_platform_reads_every_tenant_and_writes_none() throws SQLException {
        try (Connection platform = database.connect(database.settings().platform());
                Statement statement = platform.createStatement()) {
            assertThat(count(platform, "ticketing.ticket")).isPositive();
            assertThatThrownBy(() -> statement.execute("update ticketing.ticket set subject = 'x'"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void nobody_but_the_owner_may_call_what_makes_policies() throws SQLException {
        try (Connection app = database.connect(database.settings().app());
                Statement statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute("call shared.enforce_tenant('ticketing.ticket')"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void forty_tenants_of_equal_words_stay_apart() {
        Demo demo = new Demo(database, stores);
        List<TenantId> tenants =
                IntStream.range(0, 40).mapToObj(i -> demo.tenant("many-" + i)).toList();
        tenants.forEach(each -> demo.ticket(each, "Same subject"));

        for (TenantId each : tenants) {
            assertThat(stores.ports()
                            .unitOfWork()
                            .read(
                                    new io.keybuzz.application.shared.TenantScope.One(each),
                                    () -> stores.ports()
                                            .ticketing()
                                            .views()
                                            .list(
                                                    io.keybuzz.domain.ticketing.filter.TicketQuery.newest(
                                                            io.keybuzz.domain.ticketing.filter.TicketFilter.any()),
                                                    io.keybuzz.domain.shared.PageRequest.first()))
                            .items())
                    .singleElement()
                    .satisfies(view -> assertThat(view.tenantId()).isEqualTo(each.value()));
        }
    }
}
