package io.keybuzz.adapters.jdbi.shared;

import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.shared.StoredEvent;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The outbox in two tables: what happened, and one row per subscriber that has to hear of it. Leases are counted by the
 * server's clock, and a lease's token fences off whoever lost it.
 */
public final class JdbiOutbox implements Outbox {
    private static final Sql EVENT = Sql.exact("""
            insert into shared.outbox_event (tenant_id, id, aggregate_id, type, occurred_at, payload)
            values (?, ?, ?, ?, ?, cast(? as jsonb))""");

    private static final Sql DELIVERY = Sql.exact("""
            insert into shared.outbox_delivery
              (tenant_id, id, event_id, aggregate_id, subscriber, status, attempts, token, due_at)
            values (?, ?, ?, ?, ?, 'PENDING', 0, 0, now() + ? * interval '1 millisecond')""");

    /** A comparison and not an anti-join, so that a claim stops at its limit however long the queue has grown. */
    private static final Sql CLAIM = claim("");

    private static final Sql CLAIM_IN_LANE = claim(" and (d.subscriber = any (?)) = ?");

    private static Sql claim(String lane) {
        return Sql.exact("""
            with due as (
              select d.tenant_id, d.id
              from shared.outbox_delivery d
              where d.status = 'PENDING' and d.due_at <= now() and (d.lease_until is null or d.lease_until <= now())%s
                and d.seq = (
                  select min(e.seq) from shared.outbox_delivery e
                  where e.status = 'PENDING' and e.aggregate_id = d.aggregate_id and e.subscriber = d.subscriber)
              order by d.seq
              limit ?
              for update skip locked),
            taken as (
              update shared.outbox_delivery d
              set lease_until = now() + ? * interval '1 millisecond', token = d.token + 1,
                attempts = d.attempts + case when d.lease_until is null then 0 else 1 end
              from due
              where d.tenant_id = due.tenant_id and d.id = due.id
              returning d.id, d.tenant_id, d.event_id, d.subscriber, d.attempts, d.token, d.seq)
            select k.id, k.subscriber, k.attempts, k.token, e.id, e.tenant_id, e.aggregate_id, e.type, e.occurred_at, e.payload
            from taken k join shared.outbox_event e on e.tenant_id = k.tenant_id and e.id = k.event_id
            order by k.seq""".formatted(lane));
    }

    private static final Sql RENEW = Sql.exact("""
            update shared.outbox_delivery d set lease_until = now() + ? * interval '1 millisecond'
            where d.tenant_id = ? and d.id = ? and d.token = ? and d.status = 'PENDING' and d.lease_until is not null""");

    private static final Sql DELIVERED = Sql.exact("""
            update shared.outbox_delivery d set status = 'DONE', lease_until = null, last_error = null
            where d.tenant_id = ? and d.id = ? and d.token = ? and d.status = 'PENDING'""");

    private static final Sql RETRY = Sql.exact("""
            update shared.outbox_delivery d
            set attempts = d.attempts + 1, last_error = ?, lease_until = null,
              due_at = now() + ? * interval '1 millisecond'
            where d.tenant_id = ? and d.id = ? and d.token = ? and d.status = 'PENDING'""");

    private static final Sql BURY = Sql.exact("""
            update shared.outbox_delivery d
            set status = 'DEAD', attempts = d.attempts + 1, last_error = ?, lease_until = null
            where d.tenant_id = ? and d.id = ? and d.token = ? and d.status = 'PENDING'""");

    private static final Sql DEAD = Sql.exact("""
            select d.id, d.subscriber, d.attempts, d.token, e.id, e.tenant_id, e.aggregate_id, e.type, e.occurred_at, e.payload
            from shared.outbox_delivery d join shared.outbox_event e on e.tenant_id = d.tenant_id and e.id = d.event_id
            where d.status = 'DEAD'
            order by d.seq
            limit ?""");

    private static final Sql REPLAY = Sql.exact("""
            update shared.outbox_delivery d set status = 'PENDING', attempts = 0, due_at = now(), lease_until = null
            where d.id = ? and d.status = 'DEAD'""");

    private static final Sql BACKLOG =
            Sql.exact("select count(*) from shared.outbox_delivery d where d.status = 'PENDING'");

    private final JdbiUnitOfWork work;
    private final Subscriptions subscriptions;
    private final IdSource ids;

    public JdbiOutbox(JdbiUnitOfWork work, Subscriptions subscriptions, IdSource ids) {
        this.work = work;
        this.subscriptions = subscriptions;
        this.ids = ids;
    }

    @Override
    public void publish(DomainEvent event) {
        List<String> subscribers = subscriptions.subscribersOf(event.type());
        if (subscribers.isEmpty()) {
            return;
        }
        UUID tenant = event.tenant().value();
        Session session = work.session();
        session.write(Write.of(
                EVENT,
                args -> args.uuid(tenant)
                        .uuid(event.id().value())
                        .uuid(event.aggregate())
                        .text(event.type())
                        .instant(event.occurredAt())
                        .text(Json.write(event.payload()))));
        for (String subscriber : subscribers) {
            UUID delivery = ids.next();
            session.write(Write.of(
                    DELIVERY,
                    args -> args.uuid(tenant)
                            .uuid(delivery)
                            .uuid(event.id().value())
                            .uuid(event.aggregate())
                            .text(subscriber)
                            .number(event.delay().toMillis())));
        }
    }

    @Override
    public List<Delivery> claim(int limit, Duration lease) {
        return work.session().list(CLAIM, args -> args.number(limit).number(lease.toMillis()), JdbiOutbox::delivery);
    }

    @Override
    public List<Delivery> claim(int limit, Duration lease, Lane lane) {
        return work.session()
                .list(
                        CLAIM_IN_LANE,
                        args -> args.texts(lane.subscribers())
                                .flag(lane.named())
                                .number(limit)
                                .number(lease.toMillis()),
                        JdbiOutbox::delivery);
    }

    @Override
    public void renew(List<Delivery> atWork, Duration lease) {
        for (Delivery delivery : atWork) {
            work.session().write(Write.of(RENEW, args -> key(args.number(lease.toMillis()), delivery)));
        }
    }

    @Override
    public void delivered(Delivery delivery) {
        work.session().write(Write.of(DELIVERED, args -> key(args, delivery)));
    }

    @Override
    public void retry(Delivery delivery, String error, Duration pause) {
        work.session().write(Write.of(RETRY, args -> key(args.text(error).number(pause.toMillis()), delivery)));
    }

    @Override
    public void bury(Delivery delivery, String error) {
        work.session().write(Write.of(BURY, args -> key(args.text(error), delivery)));
    }

    @Override
    public List<Delivery> dead(int limit) {
        return work.session().list(DEAD, args -> args.number(limit), JdbiOutbox::delivery);
    }

    @Override
    public void replay(UUID deliveryId) {
        work.session().write(Write.of(REPLAY, args -> args.uuid(deliveryId)));
    }

    @Override
    public long backlog() {
        return work.session()
                .first(BACKLOG, args -> {}, row -> row.longNumber(1))
                .orElse(0L);
    }

    private static void key(Args args, Delivery delivery) throws java.sql.SQLException {
        args.uuid(delivery.event().tenant().value()).uuid(delivery.id()).number(delivery.token());
    }

    private static Delivery delivery(Row row) throws java.sql.SQLException {
        StoredEvent event = new StoredEvent(
                new EventId(row.uuid(5)),
                new TenantId(row.uuid(6)),
                row.uuid(7),
                row.text(8),
                row.instant(9),
                Json.read(row.text(10)));
        return new Delivery(row.uuid(1), row.text(2), event, row.number(3), row.longNumber(4));
    }
}
