package io.keybuzz.adapters.jdbi.shared;

import io.keybuzz.domain.shared.secret.Sealed;
import io.keybuzz.domain.shared.secret.SealedColumn;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A column with sealed values, found by the header each value starts with. */
public final class JdbiSealedColumn implements SealedColumn {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbiUnitOfWork work;
    private final String table;
    private final String column;
    private final Sql otherwise;
    private final Sql replace;
    private final Sql byKey;

    /**
     * Names come from the code, never from a caller.
     *
     * @param rowId the column that names the row within its tenant
     */
    public JdbiSealedColumn(JdbiUnitOfWork work, String table, String rowId, String column) {
        this.work = work;
        this.table = table;
        this.column = column;
        this.otherwise = Sql.of("""
                select v.%1$s, v.%2$s from %3$s v
                where v.tenant_id = ? and v.%1$s > ? and substring(v.%2$s from 1 for %4$d) <> ?
                order by v.%1$s limit ?""".formatted(rowId, column, table, Sealed.HEADER));
        this.replace = Sql.of("update %3$s set %2$s = ? where tenant_id = ? and %1$s = ? and %2$s = ?"
                .formatted(rowId, column, table));
        this.byKey = Sql.of("""
                select substring(v.%1$s from 1 for %3$d), count(*) from %2$s v
                where v.tenant_id = ? and v.%1$s is not null
                group by 1""".formatted(column, table, Sealed.HEADER));
    }

    @Override
    public String table() {
        return table;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public List<Value> sealedOtherwise(int tenantKey, Optional<UUID> after, int limit) {
        byte[] header = Sealed.under(tenantKey, new byte[0]).toByteArray();
        return ofOneTenant()
                .list(
                        otherwise,
                        args -> args.tenant()
                                .uuid(after.orElse(BEFORE_ALL))
                                .bytes(header)
                                .number(limit),
                        row -> new Value(row.uuid(1), Sealed.of(row.bytes(2))));
    }

    @Override
    public void replace(Value before, Sealed after) {
        ofOneTenant()
                .write(Write.of(
                        replace,
                        args -> args.bytes(after.toByteArray())
                                .tenant()
                                .uuid(before.row())
                                .bytes(before.sealed().toByteArray())));
    }

    @Override
    public Map<Integer, Long> valuesByKey() {
        Map<Integer, Long> counted = new HashMap<>();
        ofOneTenant()
                .list(byKey, args -> args.tenant(), row -> counted.merge(keyOf(row), row.longNumber(2), Long::sum));
        return counted;
    }

    /** A header alone is no value, so a byte is added before it is read. */
    private static int keyOf(Row row) throws SQLException {
        byte[] header = row.bytes(1);
        return Sealed.of(Arrays.copyOf(header, header.length + 1)).tenantKey();
    }

    private Session ofOneTenant() {
        Session session = work.session();
        session.requireOneTenant();
        return session;
    }
}
