package io.keybuzz.benchmarks.search;

import io.keybuzz.adapters.jdbi.Roles;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.benchmarks.data.DataShape;
import io.keybuzz.benchmarks.inside.KeyBuzzInside;
import io.keybuzz.benchmarks.postgres.BenchDatabase;
import io.keybuzz.benchmarks.search.Question.Kind;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What no list can be faster than: fifty tickets by their keys, all columns of them, in one round trip under the application's
 * role.
 */
final class Keys implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement statement;

    private Keys(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** The newest fifty of a tenant. */
    static Keys of(KeyBuzzInside keybuzz, int port, int tenant) {
        Object[] ids = keybuzz.ticketing().list(KeyBuzzInside.callOf(tenant), ListTickets.newest()).items().stream()
                .map(view -> view.id())
                .toArray();
        try {
            Connection connection =
                    DriverManager.getConnection(BenchDatabase.url(port), Roles.APP, BenchDatabase.password());
            Array keys = connection.createArrayOf("uuid", ids);
            PreparedStatement statement = connection.prepareStatement("select set_config('keybuzz.tenant_id', ?, true);"
                    + "select t.* from ticketing.ticket t where t.tenant_id = ?::uuid and t.id = any (?)");
            statement.setString(1, DataShape.tenantId(tenant));
            statement.setString(2, DataShape.tenantId(tenant));
            statement.setArray(3, keys);
            return new Keys(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the keys cannot be asked for", e);
        }
    }

    Question question() {
        return new Question(Kind.KEYS, "newest tickets", keybuzz -> fetch());
    }

    private synchronized int fetch() {
        try {
            statement.execute();
            statement.getMoreResults();
            int count = 0;
            try (ResultSet rows = statement.getResultSet()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getString(i);
                    }
                    count++;
                }
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException("the keys were not answered", e);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection of the keys does not close", e);
        }
    }
}
