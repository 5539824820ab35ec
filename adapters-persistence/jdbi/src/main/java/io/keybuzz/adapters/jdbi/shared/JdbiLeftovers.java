package io.keybuzz.adapters.jdbi.shared;

import io.keybuzz.application.shared.Leftovers;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Clears tables by what ended first. A row somebody uses at this moment is simply waited for: batches are short. */
public final class JdbiLeftovers implements Leftovers {
    private static final Map<Kind, Sql> CLEAR = Map.of(
            Kind.PRESENCES, Sql.exact("""
                    delete from ticketing.ticket_presence p using (
                      select o.tenant_id, o.ticket_id, o.user_id from ticketing.ticket_presence o
                      where o.expires_at < ? order by o.expires_at limit ?) old
                    where p.tenant_id = old.tenant_id and p.ticket_id = old.ticket_id and p.user_id = old.user_id
                    returning 1"""),
            Kind.SESSIONS, deleted("tenancy.session", "id", "least(o.expires_at, o.ended_at)"),
            Kind.LOGIN_CHALLENGES, deleted("tenancy.login_challenge", "id", "o.expires_at"),
            Kind.PASSWORD_LINKS, deleted("tenancy.password_link", "id", "o.expires_at"),
            Kind.LOGIN_GUARDS, deleted("tenancy.login_guard", "key", "o.updated_at"),
            Kind.BULK_JOBS, deleted("ticketing.bulk_job", "id", "o.finished_at"),
            Kind.DELIVERED_EVENTS, Sql.exact("""
                    with old as (
                      select o.tenant_id, o.id from shared.outbox_event o
                      where o.occurred_at < ? and not exists (
                        select from shared.outbox_delivery d
                        where d.tenant_id = o.tenant_id and d.event_id = o.id and d.status <> 'DONE')
                      order by o.occurred_at limit ?),
                    deliveries as (
                      delete from shared.outbox_delivery d using old
                      where d.tenant_id = old.tenant_id and d.event_id = old.id)
                    delete from shared.outbox_event e using old
                    where e.tenant_id = old.tenant_id and e.id = old.id
                    returning 1"""),
            Kind.RAW_CONTENTS, Sql.exact("""
                    update marketplace.raw_inbound r set content = '', emptied_at = now()
                    from (
                      select o.tenant_id, o.id from marketplace.raw_inbound o
                      where o.emptied_at is null and o.status <> 'STORED' and o.received_at < ?
                      order by o.received_at limit ?) old
                    where r.tenant_id = old.tenant_id and r.id = old.id
                    returning 1"""));

    private final JdbiUnitOfWork work;

    public JdbiLeftovers(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public int clear(Kind kind, Instant before, int limit) {
        work.session().requireWide();
        return work.session()
                .list(
                        Objects.requireNonNull(CLEAR.get(kind)),
                        args -> args.instant(before).number(limit),
                        row -> row.number(1))
                .size();
    }

    private static Sql deleted(String table, String key, String end) {
        return Sql.exact("delete from " + table + " t using (select o.tenant_id, o." + key + " from " + table
                + " o where " + end + " < ? order by " + end + " limit ?) old where t.tenant_id = old.tenant_id and t."
                + key + " = old." + key + " returning 1");
    }
}
