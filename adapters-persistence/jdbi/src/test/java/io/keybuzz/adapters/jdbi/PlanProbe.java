package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** A store filled with {@link PlanData}, that tells how the server would answer what it is asked. */
final class PlanProbe implements AutoCloseable {
    static final UUID TENANT = UUID.fromString("01980000-0000-7000-8000-000000000007");
    static final TenantScope IN_TENANT = new TenantScope.One(new TenantId(TENANT));
    static final TenantScope PLATFORM = new TenantScope.Platform("plan");

    private final TestDatabase database;
    private final JdbiStores stores;
    private final List<String> sent;

    private PlanProbe(TestDatabase database, JdbiStores stores, List<String> sent) {
        this.database = database;
        this.stores = stores;
        this.sent = sent;
    }

    static PlanProbe open() {
        TestDatabase database = TestPostgres.fresh();
        database.asAdmin().useHandle(handle -> {
            handle.execute("set session_replication_role = replica");
            handle.createScript(PlanData.SQL).execute();
        });
        database.asAdmin().useHandle(handle -> handle.execute("analyze"));
        List<String> sent = new ArrayList<>();
        JdbiStores stores = database.open(database.settings(), new Subscriptions(Map.of()), sql -> {
            sent.add(sql);
            return sql;
        });
        return new PlanProbe(database, stores, sent);
    }

    JdbiStores stores() {
        return stores;
    }

    TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }

    static void assertNoSortAndNoTableScan(String plan) {
        assertThat(plan).doesNotContain("Sort").doesNotContain("Seq Scan").doesNotContain("Bitmap");
    }

    /** What was asked for; whom customers have become is asked before. */
    private String asked() {
        return sent.stream()
                .filter(sql -> !sql.contains("c.merged_into is not null"))
                .findFirst()
                .orElseThrow();
    }

    /** The plan of the first statement the work sends, in the generic form that the pools ask for. */
    String planOf(TenantScope scope, Supplier<Object> work) {
        return planOf(scope, work, List.of());
    }

    /** The plan for these values if the statement asks to be planned for its values, otherwise the generic one. */
    String planOf(TenantScope scope, Supplier<Object> work, List<String> literals) {
        sent.clear();
        stores.ports().unitOfWork().run(scope, work);
        String sql = asked().substring(asked().startsWith("select set_config") ? asked().indexOf('\n') : 0);
        Function<JdbiSettings, Login> role = scope instanceof TenantScope.One
                ? JdbiSettings::app
                : scope instanceof TenantScope.Platform ? JdbiSettings::platform : JdbiSettings::worker;
        try (Connection connection = database.connect(role.apply(database.settings()));
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('keybuzz.tenant_id', '" + TENANT + "', false)");
            boolean forValues = !literals.isEmpty() && asked().contains("'force_custom_plan', true");
            statement.execute("set plan_cache_mode = " + (forValues ? "force_custom_plan" : "force_generic_plan"));
            int values = 0;
            StringBuilder numbered = new StringBuilder();
            for (String part : sql.split("\\?", -1)) {
                numbered.append(values == 0 ? "" : "$" + values).append(part);
                values++;
            }
            statement.execute("prepare looked_at as " + numbered);
            return explain(
                    statement,
                    String.join(", ", literals.isEmpty() ? Collections.nCopies(values - 1, "null") : literals));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String explain(Statement statement, String arguments) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery(
                "explain execute looked_at" + (arguments.isEmpty() ? "" : "(" + arguments + ")"))) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
