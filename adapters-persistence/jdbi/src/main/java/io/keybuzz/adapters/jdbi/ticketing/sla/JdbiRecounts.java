package io.keybuzz.adapters.jdbi.ticketing.sla;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Session;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.port.Recounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class JdbiRecounts implements Recounts {
    private static final UUID LOWEST = new UUID(0, 0);

    private static final Sql REQUEST = Sql.exact("""
            insert into ticketing.sla_recount (tenant_id, after_created_at, after_id) values (?, ?, ?)
            on conflict (tenant_id) do update
            set after_created_at = excluded.after_created_at, after_id = excluded.after_id""");

    private static final Sql WAITING =
            Sql.exact("select r.tenant_id from ticketing.sla_recount r order by r.tenant_id limit ?");

    private static final Sql TAKE = Sql.exact("""
            select r.after_created_at, r.after_id from ticketing.sla_recount r where r.tenant_id = ?
            for update skip locked""");

    private static final Sql ADVANCE = Sql.exact("""
            with batch as (
              select t.tenant_id, t.id, t.created_at from ticketing.ticket t
              where t.tenant_id = ? and (t.created_at, t.id) > (?, ?) and t.status <> 'CLOSED'
              order by t.created_at, t.id limit ?
            ), ringing as (
              update ticketing.ticket t set wake_at = ? from batch b
              where t.tenant_id = b.tenant_id and t.id = b.id and t.status <> 'CLOSED'
            )
            select b.created_at, b.id from batch b order by b.created_at, b.id""");

    private static final Sql REMEMBER = Sql.exact("""
            update ticketing.sla_recount r set after_created_at = ?, after_id = ? where r.tenant_id = ?""");

    private static final Sql DONE = Sql.exact("delete from ticketing.sla_recount r where r.tenant_id = ?");

    private final JdbiUnitOfWork work;

    JdbiRecounts(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void request(TenantId tenant) {
        work.session()
                .write(Write.of(
                        REQUEST,
                        args -> args.uuid(tenant.value()).instant(Instant.EPOCH).uuid(LOWEST)));
    }

    @Override
    public List<TenantId> waiting(int limit) {
        work.session().requireWide();
        return work.session().list(WAITING, args -> args.number(limit), row -> new TenantId(row.uuid(1)));
    }

    @Override
    public int advance(TenantId tenant, int limit, Instant now) {
        Session session = work.session();
        Optional<PageKey> from =
                session.first(TAKE, args -> args.uuid(tenant.value()), row -> new PageKey(row.instant(1), row.uuid(2)));
        if (from.isEmpty()) {
            return 0;
        }
        List<PageKey> batch = session.list(
                ADVANCE,
                args -> args.uuid(tenant.value())
                        .instant(from.get().at())
                        .uuid(from.get().id())
                        .number(limit)
                        .instant(now),
                row -> new PageKey(row.instant(1), row.uuid(2)));
        if (batch.size() < limit) {
            session.write(Write.of(DONE, args -> args.uuid(tenant.value())));
        } else {
            PageKey last = batch.get(batch.size() - 1);
            session.write(Write.of(
                    REMEMBER, args -> args.instant(last.at()).uuid(last.id()).uuid(tenant.value())));
        }
        return batch.size();
    }
}
