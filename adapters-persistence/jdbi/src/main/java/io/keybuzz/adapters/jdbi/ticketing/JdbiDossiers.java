package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.dossier.Dossier;
import io.keybuzz.domain.ticketing.dossier.PublicThread;
import io.keybuzz.domain.ticketing.dossier.port.Dossiers;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ticket comes with each of its messages; most have a handful. */
final class JdbiDossiers implements Dossiers {
    private static final int ROUTED = 32;
    private static final int TICKETS = 33;
    private static final int MESSAGE = 34;

    private static final Sql OF =
            Sql.of("select " + TicketListSql.COLUMNS + """
            , t.route is not null,
              (select count(*) from (
                select from ticketing.ticket o where o.tenant_id = t.tenant_id and o.customer_id = t.customer_id
                limit %d) c)::int,
              x.id, x.created_at, x.sender_type, x.sender_id, x.sender_name, x.body, x.is_internal, x.source,
              x.sent_at, x.delivery_status, x.delivery_error, x.undo_until
            from ticketing.ticket t join lateral (
              (select l.* from ticketing.ticket_message l where l.tenant_id = t.tenant_id and l.ticket_id = t.id
               order by l.created_at desc, l.id desc limit %d)
              union
              select a.* from ticketing.ticket_message a
              where a.tenant_id = t.tenant_id and a.ticket_id = t.id and a.id = ?) x on true
            where t.tenant_id = ? and t.id = (
              with recursive way (id, merged_into) as (
                select f.id, f.merged_into from ticketing.ticket f where f.tenant_id = ? and f.id = ?
                union all
                select n.id, n.merged_into from way w join ticketing.ticket n on n.tenant_id = ? and n.id = w.merged_into)
              select w.id from way w where w.merged_into is null)
            order by x.created_at, x.id""".formatted(Dossier.MOST_TICKETS, Dossier.LATEST));

    /** Says in the database what {@link PublicThread#shows} says. */
    private static final Sql LATEST = Sql.of("select " + TicketListSql.COLUMNS + """
            , x.id, x.created_at, x.sender_type, x.sender_id, x.sender_name, x.body, x.is_internal, x.source,
              x.sent_at, x.delivery_status, x.delivery_error, x.undo_until
            from ticketing.ticket t left join lateral (
              select l.* from ticketing.ticket_message l where l.tenant_id = t.tenant_id and l.ticket_id = t.id
                and not l.is_internal and l.sender_type <> 'SYSTEM' and l.delivery_status <> 'CANCELLED'
              order by l.created_at desc, l.id desc limit %d) x on true
            where t.tenant_id = ? and t.id = ?
            order by x.created_at, x.id""".formatted(PublicThread.LATEST));

    private static final int SAID = 32;

    private final JdbiUnitOfWork work;

    JdbiDossiers(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Dossier> of(TicketId ticket, MessageId message) {
        work.session().requireOneTenant();
        List<TicketView> whole = new ArrayList<>(1);
        List<Integer> tickets = new ArrayList<>(1);
        List<Boolean> routed = new ArrayList<>(1);
        List<MessageView> messages = work.session()
                .list(
                        OF,
                        args -> args.uuid(message.value())
                                .tenant()
                                .tenant()
                                .uuid(ticket.value())
                                .tenant(),
                        row -> {
                            if (whole.isEmpty()) {
                                whole.add(TicketRow.view(row));
                                routed.add(row.flag(ROUTED));
                                tickets.add(row.number(TICKETS));
                            }
                            return JdbiTicketViews.message(whole.get(0).id(), row, MESSAGE);
                        });
        return messages.stream()
                .filter(one -> one.id().equals(message.value()))
                .findFirst()
                .map(asked ->
                        new Dossier(whole.get(0), asked, latest(messages), Math.max(1, tickets.get(0)), routed.get(0)));
    }

    @Override
    public Optional<PublicThread> latest(TicketId ticket) {
        work.session().requireOneTenant();
        List<TicketView> found = new ArrayList<>(1);
        List<MessageView> said = new ArrayList<>();
        work.session().list(LATEST, args -> args.tenant().uuid(ticket.value()), row -> {
            if (found.isEmpty()) {
                found.add(TicketRow.view(row));
            }
            return row.nullableUuid(SAID) == null || said.add(JdbiTicketViews.message(ticket.value(), row, SAID));
        });
        return found.stream().findFirst().map(view -> new PublicThread(view, said));
    }

    /** The one that was asked for may be older than all the others. */
    private static List<MessageView> latest(List<MessageView> messages) {
        return messages.subList(Math.max(0, messages.size() - Dossier.LATEST), messages.size());
    }
}
