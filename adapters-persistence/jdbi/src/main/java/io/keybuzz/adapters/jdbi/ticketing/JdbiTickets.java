package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Json;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Session;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.Labels;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.Moments;
import io.keybuzz.domain.ticketing.Origin;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketEvent;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.port.Tickets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class JdbiTickets implements Tickets {
    /** A ticket with all that is needed to change it, whichever it is. */
    static final String SELECT =
            "select " + TicketListSql.COLUMNS + ", " + TicketRow.FURTHER_COLUMNS + ", " + JdbiDesks.COLUMNS + """

            from ticketing.ticket t left join ticketing.desk d on d.tenant_id = t.tenant_id
              left join ticketing.sla_plan p on p.tenant_id = t.tenant_id
              left join ticketing.attribute_plan a on a.tenant_id = t.tenant_id""";

    /** Locks the row: two replies to one ticket wait for each other instead of one of them being refused. */
    private static final Sql FIND = Sql.of(SELECT + """

            where t.tenant_id = ? and t.id = ?
            for update of t""");

    /** Parts are not locked: who waits for a whole with one of its parts in hand keeps those waiting who part them. */
    private static final Sql FIND_WHOLE = Sql.of(SELECT + """

            where t.tenant_id = ? and t.id = (
              with recursive way (id, merged_into) as (
                select f.id, f.merged_into from ticketing.ticket f where f.tenant_id = ? and f.id = ?
                union all
                select n.id, n.merged_into from way w join ticketing.ticket n on n.tenant_id = ? and n.id = w.merged_into)
              select w.id from way w where w.merged_into is null)
            for update of t""");

    /** The same of several, always in the same order, so that two units of work cannot wait for each other. */
    private static final Sql LOCK = Sql.of(SELECT + """

            where t.tenant_id = ? and t.id = any (?)
            order by t.id
            for update of t""");

    private static final Sql INSERT = Sql.exact("""
            insert into ticketing.ticket (tenant_id, id, version, external_id, channel, route, marketplace, language,
              follow_up_of, created_at, status, priority, subject, customer_name, customer_email, category, sentiment, tags,
              attributes, assignee_user_id, assignee_team_id, customer_id, merged_into, updated_at, first_response_at,
              resolved_at, closed_at, snoozed_until, last_customer_message_at, last_reply_at, due_at, wake_at, clocks,
              message_count)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              cast(? as jsonb), ?)""");

    private static final Sql UPDATE = Sql.exact("""
            update ticketing.ticket t
            set version = ?, status = ?, priority = ?, subject = ?, customer_name = ?, customer_email = ?, category = ?,
              sentiment = ?, tags = ?, attributes = cast(? as jsonb), assignee_user_id = ?, assignee_team_id = ?,
              customer_id = ?, merged_into = ?, updated_at = ?, first_response_at = ?, resolved_at = ?, closed_at = ?,
              snoozed_until = ?, last_customer_message_at = ?, last_reply_at = ?, due_at = ?, wake_at = ?,
              clocks = cast(? as jsonb), message_count = ?
            where t.tenant_id = ? and t.id = ? and t.version = ?""");

    /** Tags again as rows; only those that came or went. */
    private static final Sql DROP_TAGS = Sql.exact("""
            delete from ticketing.ticket_tag g where g.tenant_id = ? and g.ticket_id = ? and g.tag <> all (?)""");

    private static final Sql ADD_TAGS = Sql.exact("""
            insert into ticketing.ticket_tag (tenant_id, tag, created_at, ticket_id)
            select ?, wanted.tag, ?, ? from unnest(?) wanted (tag)
            on conflict do nothing""");

    private static final Sql ADD_ASSIGNMENT = Sql.exact("""
            insert into ticketing.ticket_assignment (tenant_id, id, ticket_id, user_id, team_id, created_at)
            values (?, ?, ?, ?, ?, ?)""");

    private static final Sql ADD_MESSAGE = Sql.exact("""
            insert into ticketing.ticket_message (tenant_id, ticket_id, created_at, id, sent_at, is_internal, sender_type,
              sender_id, sender_name, source, delivery_status, delivery_error, undo_until, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");

    private static final Sql ADD_EVENT = Sql.exact("""
            insert into ticketing.ticket_event (tenant_id, ticket_id, created_at, id, type, actor_type, actor_id, version,
              payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""");

    private static final Sql NOTE_DELIVERY = Sql.of("""
            update ticketing.ticket_message m set delivery_status = ?, delivery_error = ?
            where m.tenant_id = ? and m.ticket_id = ? and m.id = ?""");

    /** One that has moved to another ticket since it was handed over. */
    private static final Sql NOTE_DELIVERY_ELSEWHERE = Sql.of("""
            update ticketing.ticket_message m set delivery_status = ?, delivery_error = ?
            where m.tenant_id = ? and m.id = ? and m.home_id is not null and m.ticket_id <> ?""");

    private final JdbiUnitOfWork work;
    private final Outbox outbox;
    private final IdSource ids;

    JdbiTickets(JdbiUnitOfWork work, Outbox outbox, IdSource ids) {
        this.work = work;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public Optional<Ticket> find(TicketId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), this::restored);
    }

    @Override
    public Optional<Ticket> findWhole(TicketId id) {
        return work.session()
                .first(
                        FIND_WHOLE,
                        args -> args.tenant().tenant().uuid(id.value()).tenant(),
                        this::restored);
    }

    @Override
    public List<Ticket> lock(Set<TicketId> wanted) {
        return work.session()
                .list(
                        LOCK,
                        args -> args.tenant()
                                .uuids(wanted.stream().map(TicketId::value).toList()),
                        this::restored);
    }

    private Ticket restored(Row row) throws SQLException {
        return Ticket.restore(TicketRow.state(row), JdbiDesks.rules(row, TicketRow.NEXT), ids);
    }

    @Override
    public void save(Ticket ticket) {
        Session session = work.session();
        TicketState state = ticket.state();
        session.write(state.version() == 0 ? insert(state) : update(state));
        for (TicketMessage message : ticket.newMessages()) {
            session.write(Write.of(ADD_MESSAGE, args -> bind(args, message)));
        }
        for (TicketEvent event : ticket.newHistory()) {
            session.write(Write.of(ADD_EVENT, args -> bind(args, event)));
            if (event.type() == TicketEventType.ASSIGNMENT_CHANGED) {
                session.write(Write.of(ADD_ASSIGNMENT, args -> bindAssignment(args, event, state.assignment())));
            }
        }
        if (ticket.hasNewTags()) {
            tag(session, state);
        }
        ticket.pendingEvents().forEach(outbox::publish);
        ticket.saved();
    }

    @Override
    public void noteDelivery(TicketId ticket, MessageId message, DeliveryStatus status, Optional<String> error) {
        work.session()
                .write(Write.of(
                        NOTE_DELIVERY,
                        args -> args.name(status)
                                .text(error)
                                .tenant()
                                .uuid(ticket.value())
                                .uuid(message.value())));
        work.session()
                .write(Write.of(
                        NOTE_DELIVERY_ELSEWHERE,
                        args -> args.name(status)
                                .text(error)
                                .tenant()
                                .uuid(message.value())
                                .uuid(ticket.value())));
    }

    private static void tag(Session session, TicketState state) {
        session.write(Write.of(
                DROP_TAGS,
                args -> args.uuid(state.tenant().value())
                        .uuid(state.id().value())
                        .texts(state.labels().tags().names())));
        session.write(Write.of(
                ADD_TAGS,
                args -> args.uuid(state.tenant().value())
                        .instant(state.createdAt())
                        .uuid(state.id().value())
                        .texts(state.labels().tags().names())));
    }

    private static Write insert(TicketState state) {
        return Write.of(INSERT, args -> {
                    Origin origin = state.origin();
                    args.uuid(state.tenant().value()).uuid(state.id().value()).number(1L);
                    args.text(origin.externalId()).name(origin.channel());
                    args.uuid(origin.route().map(ReplyRoute::value));
                    args.text(origin.marketplace()).text(origin.language());
                    args.uuid(state.links().followUpOf().map(TicketId::value));
                    args.instant(state.createdAt());
                    bindFields(args, state);
                })
                .orWhenTaken("ticket_pkey", JdbiTickets::stale);
    }

    private static Write update(TicketState state) {
        return Write.of(UPDATE, args -> {
                    args.number(state.version() + 1);
                    bindFields(args, state);
                    args.uuid(state.tenant().value()).uuid(state.id().value()).number(state.version());
                })
                .orWhenNoRow(JdbiTickets::stale);
    }

    private static void bindFields(Args args, TicketState state) throws SQLException {
        Labels labels = state.labels();
        Moments moments = state.moments();
        args.name(state.status()).name(state.priority()).text(state.subject());
        args.text(state.customer().name()).text(state.customer().email().map(EmailAddress::value));
        args.text(labels.category()).text(labels.sentiment());
        args.texts(labels.tags().names()).text(AttributesJson.write(labels.attributes()));
        args.uuid(state.assignment().user()).uuid(state.assignment().team());
        args.uuid(state.links().customer()).uuid(state.links().mergedInto().map(TicketId::value));
        args.instant(moments.updatedAt()).instant(moments.firstResponseAt()).instant(moments.resolvedAt());
        args.instant(moments.closedAt()).instant(moments.snoozedUntil());
        args.instant(moments.lastCustomerMessageAt()).instant(moments.lastReplyAt());
        args.instant(state.clocks().dueAt()).instant(state.clocks().wakeAt());
        args.text(ClocksJson.write(state.clocks())).number(state.messageCount());
    }

    private static void bindAssignment(Args args, TicketEvent event, Assignment assignment) throws SQLException {
        args.uuid(event.tenant().value())
                .uuid(event.id().value())
                .uuid(event.ticket().value());
        args.uuid(assignment.user()).uuid(assignment.team()).instant(event.createdAt());
    }

    private static Refusal stale() {
        return CommonProblem.STALE_VERSION.refuse("The ticket was changed by somebody else; load it again");
    }

    private static void bind(Args args, TicketMessage message) throws SQLException {
        args.uuid(message.tenant().value()).uuid(message.ticket().value());
        args.instant(message.createdAt()).uuid(message.id().value()).instant(message.sentAt());
        args.flag(message.visibility() == Visibility.INTERNAL)
                .name(message.author().type());
        args.text(message.author().id()).text(message.author().name()).name(message.source());
        args.name(message.delivery())
                .text(message.deliveryError())
                .instant(message.undoUntil())
                .text(message.body().text());
    }

    private static void bind(Args args, TicketEvent event) throws SQLException {
        args.uuid(event.tenant().value()).uuid(event.ticket().value());
        args.instant(event.createdAt())
                .uuid(event.id().value())
                .name(event.type())
                .name(event.actorType());
        args.text(event.actorId()).number(event.version()).text(Json.write(event.payload()));
    }
}
