package io.keybuzz.adapters.jdbi.marketplace;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.port.SyncCursors;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.util.Optional;

final class JdbiSyncCursors implements SyncCursors {
    private static final Sql FIND = Sql.of("""
        select c.position from marketplace.sync_cursor c
        where c.tenant_id = ? and c.connection_id = ? and c.position is not null\
        """);
    private static final Sql SAVE = Sql.exact("""
        insert into marketplace.sync_cursor (tenant_id, connection_id, position) values (?, ?, ?)
        on conflict (tenant_id, connection_id) do update set position = excluded.position\
        """);
    private static final Sql ACQUIRE = Sql.exact("""
        insert into marketplace.sync_cursor as c (tenant_id, connection_id, lease_holder, lease_until)
        values (?, ?, ?, now() + ? * interval '1 millisecond')
        on conflict (tenant_id, connection_id) do update
        set lease_holder = excluded.lease_holder, lease_until = excluded.lease_until
        where c.lease_holder is null or c.lease_holder = excluded.lease_holder or c.lease_until <= now()
        returning 1\
        """);
    private static final Sql RELEASE = Sql.of("""
        update marketplace.sync_cursor c set lease_holder = null, lease_until = null
        where c.tenant_id = ? and c.connection_id = ? and c.lease_holder = ?\
        """);

    private final JdbiUnitOfWork work;

    JdbiSyncCursors(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<String> find(ConnectionId connection) {
        return work.session().first(FIND, args -> args.tenant().uuid(connection.value()), row -> row.text(1));
    }

    @Override
    public void save(TenantId tenant, ConnectionId connection, String cursor) {
        work.session()
                .write(Write.of(
                        SAVE,
                        args -> args.uuid(tenant.value())
                                .uuid(connection.value())
                                .text(cursor)));
    }

    @Override
    public boolean acquire(TenantId tenant, ConnectionId connection, String holder, Duration ttl) {
        return work.session()
                .first(
                        ACQUIRE,
                        args -> args.uuid(tenant.value())
                                .uuid(connection.value())
                                .text(holder)
                                .number(ttl.toMillis()),
                        row -> true)
                .isPresent();
    }

    @Override
    public void release(ConnectionId connection, String holder) {
        work.session()
                .write(Write.of(
                        RELEASE, args -> args.tenant().uuid(connection.value()).text(holder)));
    }
}
