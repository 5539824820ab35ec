package io.keybuzz.benchmarks.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.jdbi.Roles;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.benchmarks.data.DataShape;
import io.keybuzz.benchmarks.inside.KeyBuzzInside;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchDatabaseIT {
    private static final DataShape SHAPE = DataShape.scaled(0.001);
    private static final TicketFilter OPEN =
            TicketFilter.of(Condition.is(FilterField.STATUS, "open", "pending", "waiting_customer", "escalated"));
    private static final PrintStream PROGRESS =
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    @TempDir
    static Path home;

    private static BenchDatabase database;

    @BeforeAll
    static void start() {
        database = BenchDatabase.start(home.resolve("data"), SHAPE, "64MB", PROGRESS);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void the_set_has_the_shape_that_was_asked_for() throws SQLException {
        assertThat(number("select count(*) from ticketing.ticket")).isEqualTo(SHAPE.tickets());
        assertThat(number("select count(*) from ticketing.ticket_message")).isEqualTo(SHAPE.messages());
        assertThat(number("select count(*) from ticketing.ticket_event"))
                .isEqualTo(SHAPE.messages() + number("select count(*) from ticketing.ticket_assignment"));
        assertThat(number("select count(*) from billing.ticket_billing_usage")).isEqualTo(SHAPE.tickets());
        assertThat(number("select count(*) from ticketing.ticket where tenant_id = '" + DataShape.tenantId(1) + "'"))
                .isEqualTo(SHAPE.ticketsOf(1));
        assertThat(number("select count(*) from ticketing.ticket where id = '"
                        + DataShape.ticketId(SHAPE.firstTicketOf(3)) + "' and tenant_id = '" + DataShape.tenantId(3)
                        + "'"))
                .isEqualTo(1);
        assertThat(number("""
                select count(*) from ticketing.ticket t where t.message_count <> (
                  select count(*) from ticketing.ticket_message m where m.tenant_id = t.tenant_id and m.ticket_id = t.id)""")).isZero();
    }

    @Test
    void what_pgbench_sends_finds_rows_as_the_role_of_the_application() throws SQLException {
        assertThat(rowsOf("list")).isEqualTo(51);
        assertThat(rowsOf("detail")).isEqualTo(1);
        assertThat(rowsOf("messages")).isEqualTo(DataShape.messagesOf(2));
        assertThat(rowsOf("login")).isEqualTo(1);
        assertThat(rowsOf("post")).isEqualTo(5);
    }

    @Test
    void tickets_are_found_by_what_the_triggers_would_have_found() throws SQLException {
        assertThat(number("select count(*) from ticketing.ticket_search")).isEqualTo(SHAPE.tickets());
        assertThat(number("""
                select count(*)
                from ticketing.ticket t
                join ticketing.ticket_search s on s.tenant_id = t.tenant_id and s.ticket_id = t.id
                cross join lateral (
                  select string_agg(m.body, ' ') as bodies from ticketing.ticket_message m
                  where m.tenant_id = t.tenant_id and m.ticket_id = t.id) m
                where s.document = ticketing.search_document(t.tenant_id, ticketing.search_heading(t), m.bodies)
                  || ticketing.search_facts(t)""")).isEqualTo(SHAPE.tickets());
        assertThat(number("""
                select count(*) from pg_indexes
                where indexname = 'ticket_search_document_idx' and indexdef like '%gin%512%'""")).isEqualTo(1);
    }

    @Test
    void tags_assignments_and_buyers_are_those_of_the_tickets() throws SQLException {
        assertThat(number("select count(*) from ticketing.ticket_tag"))
                .isEqualTo(number("select sum(cardinality(tags)) from ticketing.ticket"));
        assertThat(number("""
                select count(*)
                from ticketing.ticket t
                join ticketing.customer c on c.tenant_id = t.tenant_id and c.id = t.customer_id
                join ticketing.customer_handle h on h.tenant_id = c.tenant_id and h.customer_id = c.id
                where h.key = t.customer_email and c.name = t.customer_name and c.created_at <= t.created_at""")).isEqualTo(SHAPE.tickets());
        assertThat(number("""
                select count(*)
                from ticketing.ticket t
                left join tenancy.app_user u on u.tenant_id = t.tenant_id and u.id = t.assignee_user_id
                left join tenancy.team m on m.tenant_id = t.tenant_id and m.id = t.assignee_team_id
                where (t.assignee_user_id is not null and u.id is null)
                  or (t.assignee_team_id is not null and m.id is null)""")).isZero();
    }

    @Test
    void time_has_left_nothing_to_be_said_of_the_clocks() throws SQLException {
        int seen = 0;
        try (KeyBuzzInside keybuzz = KeyBuzzInside.open(database.port(), 1)) {
            for (int tenant = 1; tenant <= SHAPE.tenants(); tenant++) {
                CallContext call = KeyBuzzInside.callOf(tenant);
                List<TicketId> tickets =
                        keybuzz.ticketing().list(call, new ListTickets(OPEN, PageRequest.first(100))).items().stream()
                                .map(view -> new TicketId(view.id()))
                                .toList();
                for (TicketId id : tickets) {
                    Ticket ticket = keybuzz.stores()
                            .unitOfWork()
                            .run(
                                    call.scope(),
                                    () -> keybuzz.stores()
                                            .ticketing()
                                            .tickets()
                                            .find(id)
                                            .orElseThrow());
                    assertThat(ticket.wake(DataShape.NOW, Optional::empty))
                            .as("%s", id)
                            .isFalse();
                    seen++;
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void the_tap_counts_what_costs_a_round_trip() throws SQLException {
        try (WireTap tap = WireTap.before(database.port());
                Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + tap.port() + "/" + BenchDatabase.NAME,
                        Roles.APP,
                        BenchDatabase.password());
                PreparedStatement two = connection.prepareStatement("select 1;select 2")) {
            tap.reset();
            two.execute();
            assertThat(tap.roundTrips(Roles.APP)).isEqualTo(1);
            assertThat(tap.statements(Roles.APP)).endsWith("select 1", "select 2");

            connection.setAutoCommit(false);
            tap.reset();
            two.execute();
            connection.commit();
            assertThat(tap.roundTrips(Roles.APP)).isEqualTo(2);
            assertThat(tap.roundTrips(Roles.WORKER)).isZero();
        }
    }

    /** Runs the statements of a route with the numbers of ticket 2 of tenant 1; rows read, or rows changed in all. */
    private static long rowsOf(String route) throws SQLException {
        long changed = 0;
        long read = 0;
        try (Connection connection = DriverManager.getConnection(url(), Roles.APP, BenchDatabase.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String text : SameSql.of(route).statements()) {
                if (text.equals("begin") || text.equals("commit")) {
                    continue;
                }
                String numbers = text.replace(":tenant", "200000000001")
                        .replace(":ticket", "100000000002")
                        .replace(":rank", "1")
                        .replace(":limit", "51");
                if (statement.execute(numbers)) {
                    read = 0;
                    try (ResultSet rows = statement.getResultSet()) {
                        while (rows.next()) {
                            read++;
                        }
                    }
                } else {
                    changed += statement.getUpdateCount();
                }
            }
            connection.rollback();
        }
        return changed > 0 ? changed : read;
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String url() {
        return "jdbc:postgresql://127.0.0.1:" + database.port() + "/" + BenchDatabase.NAME;
    }
}
