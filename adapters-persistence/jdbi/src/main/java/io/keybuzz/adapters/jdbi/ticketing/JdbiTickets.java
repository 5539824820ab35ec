package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Json;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Session;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketEvent;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.port.Tickets;
import java.sql.SQLException;
import java.util.Optional;

final class JdbiTickets implements Tickets {
    /** Locks the row: two replies to one ticket wait for each other instead of one of them being refused. */
    private static final Sql FIND = Sql.of("""
            select t.id, t.tenant_id, t.external_id, t.channel, t.route, t.status, t.priority, t.subject, t.customer_name,
              t.customer_email, t.category, t.sentiment, t.created_at, t.updated_at, t.first_response_at, t.resolved_at,
              t.message_count, t.version
            from ticketing.ticket t
            where t.tenant_id = ? and t.id = ?
            for update of t""");

    private static final Sql INSERT = Sql.exact("""
            insert into ticketing.ticket (tenant_id, id, version, external_id, channel, route, status, priority, subject,
              customer_name, customer_email, category, sentiment, created_at, updated_at, first_response_at, resolved_at,
              message_count)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");

    private static final Sql UPDATE = Sql.exact("""
            update ticketing.ticket t
            set version = ?, status = ?, priority = ?, subject = ?, customer_name = ?, customer_email = ?, category = ?,
              sentiment = ?, updated_at = ?, first_response_at = ?, resolved_at = ?, message_count = ?
            where t.tenant_id = ? and t.id = ? and t.version = ?""");

    private static final Sql ADD_MESSAGE = Sql.exact("""
            insert into ticketing.ticket_message (tenant_id, ticket_id, created_at, id, sent_at, is_internal, sender_type,
              sender_id, sender_name, source, delivery_status, delivery_error, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");

    private static final Sql ADD_EVENT = Sql.exact("""
            insert into ticketing.ticket_event (tenant_id, ticket_id, created_at, id, type, actor_type, actor_id, payload)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""");

    private static final Sql NOTE_DELIVERY = Sql.of("""
            update ticketing.ticket_message m set delivery_status = ?, delivery_error = ?
            where m.tenant_id = ? and m.ticket_id = ? and m.id = ?""");

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
        return work.session()
                .first(FIND, args -> args.tenant().uuid(id.value()), row -> Ticket.restore(state(row), ids));
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
    }

    private static Write insert(TicketState state) {
        return Write.of(INSERT, args -> {
                    args.uuid(state.tenant().value()).uuid(state.id().value()).number(1L);
                    args.text(state.externalId()).name(state.channel());
                    args.uuid(state.route().map(ReplyRoute::value));
                    bindFields(args, state);
                    args.instant(state.createdAt()).instant(state.updatedAt());
                    args.instant(state.firstResponseAt())
                            .instant(state.resolvedAt())
                            .number(state.messageCount());
                })
                .orWhenTaken("ticket_pkey", JdbiTickets::stale);
    }

    private static Write update(TicketState state) {
        return Write.of(UPDATE, args -> {
                    args.number(state.version() + 1);
                    bindFields(args, state);
                    args.instant(state.updatedAt())
                            .instant(state.firstResponseAt())
                            .instant(state.resolvedAt());
                    args.number(state.messageCount());
                    args.uuid(state.tenant().value()).uuid(state.id().value()).number(state.version());
                })
                .orWhenNoRow(JdbiTickets::stale);
    }

    private static void bindFields(Args args, TicketState state) throws SQLException {
        args.name(state.status()).name(state.priority()).text(state.subject());
        args.text(state.customer().name()).text(state.customer().email().map(EmailAddress::value));
        args.text(state.category()).text(state.sentiment());
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
                .text(message.body().text());
    }

    private static void bind(Args args, TicketEvent event) throws SQLException {
        args.uuid(event.tenant().value()).uuid(event.ticket().value());
        args.instant(event.createdAt())
                .uuid(event.id().value())
                .name(event.type())
                .name(event.actorType());
        args.text(event.actorId()).text(Json.write(event.payload()));
    }

    private static TicketState state(Row row) throws SQLException {
        return new TicketState(
                new TicketId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                row.maybeText(3),
                Channel.valueOf(row.text(4)),
                Optional.ofNullable(row.nullableUuid(5)).map(ReplyRoute::new),
                TicketStatus.valueOf(row.text(6)),
                TicketPriority.valueOf(row.text(7)),
                row.text(8),
                new Customer(row.maybeText(9), row.maybeText(10).map(EmailAddress::new)),
                row.maybeText(11),
                row.maybeText(12),
                row.instant(13),
                row.instant(14),
                Optional.ofNullable(row.nullableInstant(15)),
                Optional.ofNullable(row.nullableInstant(16)),
                row.number(17),
                row.longNumber(18));
    }
}
