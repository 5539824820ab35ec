package io.keybuzz.benchmarks.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Fills a migrated, empty database. Rows are made by the server, in the order in which they would have come in: tickets of
 * all tenants interleaved, and a ticket's messages with those of others between them.
 *
 * <p>Needs a superuser: forced row-level security holds the owner too, and foreign keys are not checked row by row but
 * hold by construction.
 */
public final class GenerateData {
    private static final int SLICES = 20;
    private static final List<String> STEPS = List.of("slice", "tickets", "messages", "events", "usage");
    private static final List<String> TABLES = List.of(
            "tenancy.tenant",
            "tenancy.app_user",
            "ticketing.ticket",
            "ticketing.ticket_message",
            "ticketing.ticket_event",
            "billing.ticket_billing_usage");

    private final Connection connection;
    private final PrintStream out;

    public GenerateData(Connection connection, PrintStream out) {
        this.connection = connection;
        this.out = out;
    }

    /**
     * Makes the rows, then vacuums, analyzes and writes a checkpoint, so that a run does not pay for the load.
     *
     * @throws IllegalStateException when there are tenants already
     */
    public void fill(DataShape shape) throws SQLException {
        long start = System.nanoTime();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            refuseUnlessEmpty(statement);
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("set work_mem = '256MB'");
            statement.execute("set time zone 'UTC'");
            tenants(statement, shape);
            for (int slice = 0; slice < SLICES; slice++) {
                for (String step : STEPS) {
                    statement.execute(sql(step).replace(":parts", "" + SLICES).replace(":slice", "" + slice));
                }
                say("slice %d of %d, %d s", slice + 1, SLICES, seconds(start));
            }
            statement.execute("drop table pg_temp.bench_tenant, pg_temp.bench_slice");
            statement.execute("reset session_replication_role");
            for (String table : TABLES) {
                statement.execute("vacuum (freeze, analyze) " + table);
            }
            statement.execute("checkpoint");
            for (String table : TABLES) {
                say("%-32s %,11d rows", table, count(statement, table));
            }
        }
        say("done in %d s", seconds(start));
    }

    private void tenants(Statement statement, DataShape shape) throws SQLException {
        statement.execute("create temporary table bench_tenant (k int primary key, first bigint, size bigint);"
                + "create temporary table bench_slice (tenant_id uuid, k int, n bigint)");
        String fill = "insert into bench_tenant select * from unnest(?::int[], ?::bigint[], ?::bigint[])";
        try (PreparedStatement insert = connection.prepareStatement(fill)) {
            Object[] ranks = IntStream.rangeClosed(1, shape.tenants()).boxed().toArray();
            insert.setArray(1, connection.createArrayOf("int4", ranks));
            insert.setArray(2, numbers(shape, shape::firstTicketOf));
            insert.setArray(3, numbers(shape, shape::ticketsOf));
            insert.executeUpdate();
        }
        statement.execute(sql("tenants").replace(":hash", "'" + Password.hash() + "'"));
    }

    private Array numbers(DataShape shape, IntToLongFunction value) throws SQLException {
        LongStream all = IntStream.rangeClosed(1, shape.tenants()).mapToLong(value);
        return connection.createArrayOf("int8", all.boxed().toArray());
    }

    private static void refuseUnlessEmpty(Statement statement) throws SQLException {
        if (count(statement, "tenancy.tenant") > 0) {
            throw new IllegalStateException("there are tenants already; the data set goes into an empty database");
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void say(String format, Object... values) {
        out.printf("  " + format + "%n", values);
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private static String sql(String name) {
        try (InputStream in = Objects.requireNonNull(GenerateData.class.getResourceAsStream(name + ".sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + ".sql cannot be read", e);
        }
    }
}
