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
    private static final List<String> STEPS = List.of("slice", "tickets", "messages", "events", "search", "usage");
    private static final List<String> TABLES = List.of(
            "tenancy.tenant",
            "tenancy.app_user",
            "tenancy.team",
            "tenancy.team_membership",
            "ticketing.desk",
            "ticketing.saved_view",
            "ticketing.customer",
            "ticketing.customer_handle",
            "ticketing.customer_word",
            "ticketing.ticket",
            "ticketing.ticket_tag",
            "ticketing.ticket_assignment",
            "ticketing.ticket_message",
            "ticketing.ticket_event",
            "ticketing.ticket_search",
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
            statement.execute(sql("helpers"));
            tenants(statement, shape);
            say("sellers and buyers, %d s", seconds(start));
            String indexOfTerms = dropIndexOfTerms(statement);
            for (int slice = 0; slice < SLICES; slice++) {
                for (String step : STEPS) {
                    statement.execute(part(step, slice));
                }
                say("slice %d of %d, %d s", slice + 1, SLICES, seconds(start));
            }
            statement.execute("set maintenance_work_mem = '1GB'");
            statement.execute(indexOfTerms);
            say("index of terms, %d s", seconds(start));
            statement.execute("drop table pg_temp.bench_tenant, pg_temp.bench_slice, pg_temp.bench_word,"
                    + " pg_temp.bench_sentence");
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

    /** An index of terms is made in a tenth of the time when all rows are there. */
    private static String dropIndexOfTerms(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("select pg_get_indexdef('ticketing.ticket_search_document_idx'::regclass)")) {
            rows.next();
            String definition = rows.getString(1);
            statement.execute("drop index ticketing.ticket_search_document_idx");
            return definition;
        }
    }

    private void tenants(Statement statement, DataShape shape) throws SQLException {
        statement.execute("create temporary table bench_tenant (k int primary key, first bigint, size bigint);"
                + "create temporary table bench_slice (tenant_id uuid, k int, n bigint);"
                + "create temporary table bench_word (i int primary key, word text, terms text[]);"
                + "create temporary table bench_sentence (is_french boolean, i int, sentence text, terms text[],"
                + " primary key (is_french, i))");
        words("bench_word (i, word, terms) select i", Vocabulary.products());
        words("bench_sentence (i, is_french, sentence, terms) select i - 1, true", Vocabulary.french());
        words("bench_sentence (i, is_french, sentence, terms) select i - 1, false", Vocabulary.english());
        String fill = "insert into bench_tenant select * from unnest(?::int[], ?::bigint[], ?::bigint[])";
        try (PreparedStatement insert = connection.prepareStatement(fill)) {
            Object[] ranks = IntStream.rangeClosed(1, shape.tenants()).boxed().toArray();
            insert.setArray(1, connection.createArrayOf("int4", ranks));
            insert.setArray(2, numbers(shape, shape::firstTicketOf));
            insert.setArray(3, numbers(shape, shape::ticketsOf));
            insert.executeUpdate();
        }
        statement.execute("analyze pg_temp.bench_tenant, pg_temp.bench_word, pg_temp.bench_sentence");
        statement.execute(sql("tenants").replace(":hash", "'" + Password.hash() + "'"));
    }

    /** Texts with what they are found by. */
    private void words(String into, List<String> texts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + into
                + ", text, ticketing.search_terms(text) from unnest(?::text[]) with ordinality as w (text, i)")) {
            insert.setArray(1, connection.createArrayOf("text", texts.toArray()));
            insert.executeUpdate();
        }
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

    private static String part(String step, int slice) {
        return sql(step)
                .replace(":parts", "" + SLICES)
                .replace(":slice", "" + slice)
                .replace(":now", "timestamptz '" + DataShape.NOW + "'");
    }

    private static String sql(String name) {
        try (InputStream in = Objects.requireNonNull(GenerateData.class.getResourceAsStream(name + ".sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + ".sql cannot be read", e);
        }
    }
}
