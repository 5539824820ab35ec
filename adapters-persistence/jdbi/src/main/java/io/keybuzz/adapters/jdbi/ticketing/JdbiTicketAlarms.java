package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.sla.port.TicketAlarms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JdbiTicketAlarms implements TicketAlarms {
    private static final Sql RINGING = Sql.exact("""
            select t.tenant_id, t.id, t.wake_at from ticketing.ticket t
            where t.wake_at <= ?
            order by t.wake_at, t.id limit ?""");

    private static final Sql RINGING_AFTER = Sql.exact("""
            select t.tenant_id, t.id, t.wake_at from ticketing.ticket t
            where t.wake_at <= ? and (t.wake_at, t.id) > (?, ?)
            order by t.wake_at, t.id limit ?""");

    private static final Sql TAKE = Sql.of(JdbiTickets.SELECT + """

            where t.tenant_id = ? and t.id = ? and t.wake_at <= ?
            for update of t skip locked""");

    private static final Sql LOOK = Sql.of(JdbiTickets.SELECT + "\nwhere t.tenant_id = ? and t.id = ?");

    private final JdbiUnitOfWork work;
    private final IdSource ids;

    JdbiTicketAlarms(JdbiUnitOfWork work, IdSource ids) {
        this.work = work;
        this.ids = ids;
    }

    @Override
    public List<Alarm> ringing(Instant now, Optional<Alarm> after, int limit) {
        work.session().requireWide();
        return work.session()
                .list(
                        after.isPresent() ? RINGING_AFTER : RINGING,
                        args -> {
                            args.instant(now);
                            if (after.isPresent()) {
                                args.instant(after.get().at())
                                        .uuid(after.get().ticket().value());
                            }
                            args.number(limit);
                        },
                        row -> new Alarm(new TenantId(row.uuid(1)), new TicketId(row.uuid(2)), row.instant(3)));
    }

    @Override
    public Optional<Ticket> take(TicketId ticket, Instant now) {
        work.session().requireOneTenant();
        return work.session()
                .first(
                        TAKE,
                        args -> args.tenant().uuid(ticket.value()).instant(now),
                        row -> Ticket.restore(TicketRow.state(row), JdbiDesks.rules(row, TicketRow.NEXT), ids));
    }

    @Override
    public Optional<Clockwork> look(TicketId ticket) {
        return work.session()
                .first(
                        LOOK,
                        args -> args.tenant().uuid(ticket.value()),
                        row -> new Clockwork(TicketRow.state(row), JdbiDesks.rules(row, TicketRow.NEXT)));
    }
}
