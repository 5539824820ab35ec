package io.keybuzz.benchmarks.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.jdbi.Roles;
import io.keybuzz.benchmarks.data.DataShape;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchDatabaseIT {
    private static final DataShape SHAPE = DataShape.scaled(0.001);
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
        assertThat(number("select count(*) from ticketing.ticket_event")).isEqualTo(SHAPE.messages());
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
        assertThat(rowsOf("post")).isEqualTo(4);
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
