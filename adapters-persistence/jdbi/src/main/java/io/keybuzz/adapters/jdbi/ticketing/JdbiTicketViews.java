package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Json;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.ActorType;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketFilter;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Views straight from one query each. Lists below a ticket start at the ticket, so that the answer tells an empty list from
 * a ticket that is not there in the same round trip.
 */
final class JdbiTicketViews implements TicketViews {
    private static final Sql FIND = Sql.of("select " + TicketListSql.COLUMNS + """

            from ticketing.ticket t
            where t.tenant_id = ? and t.id = ?""");

    private static final Sql TENANT_OF =
            Sql.of("select t.tenant_id from ticketing.ticket t where t.tenant_id = ? and t.id = ?");

    private static final String MESSAGES = """
            select m.id, m.created_at, m.sender_type, m.sender_id, m.sender_name, m.body, m.is_internal, m.source,
              m.sent_at, m.delivery_status, m.delivery_error
            from ticketing.ticket t left join lateral (
              select x.*
              from ticketing.ticket_message x
              where x.tenant_id = t.tenant_id and x.ticket_id = t.id %s
              order by x.created_at, x.id
              limit ?) m on true
            where t.tenant_id = ? and t.id = ?
            order by m.created_at, m.id""";

    private static final String EVENTS = """
            select e.id, e.created_at, e.type, e.actor_type, e.actor_id, e.payload
            from ticketing.ticket t left join lateral (
              select x.*
              from ticketing.ticket_event x
              where x.tenant_id = t.tenant_id and x.ticket_id = t.id %s
              order by x.created_at, x.id
              limit ?) e on true
            where t.tenant_id = ? and t.id = ?
            order by e.created_at, e.id""";

    private static final String AFTER = "and (x.created_at, x.id) > (?, ?)";
    private static final Sql MESSAGES_FIRST = Sql.of(MESSAGES.formatted(""));
    private static final Sql MESSAGES_AFTER = Sql.of(MESSAGES.formatted(AFTER));
    private static final Sql EVENTS_FIRST = Sql.of(EVENTS.formatted(""));
    private static final Sql EVENTS_AFTER = Sql.of(EVENTS.formatted(AFTER));

    private final JdbiUnitOfWork work;

    JdbiTicketViews(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<TicketView> list(TicketFilter filter, PageRequest page) {
        List<TicketView> rows = work.session()
                .list(
                        TicketListSql.of(filter, page),
                        args -> {
                            args.tenant();
                            if (filter.status().isPresent()) {
                                args.name(filter.status().get());
                            }
                            if (filter.priority().isPresent()) {
                                args.name(filter.priority().get());
                            }
                            if (filter.channel().isPresent()) {
                                args.name(filter.channel().get());
                            }
                            bind(args, page);
                        },
                        JdbiTicketViews::ticket);
        return Page.of(rows, page.limit(), last -> new PageKey(last.createdAt(), last.id()));
    }

    @Override
    public Optional<TicketView> find(TicketId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), JdbiTicketViews::ticket);
    }

    @Override
    public Optional<TenantId> tenantOf(TicketId id) {
        return work.session()
                .first(TENANT_OF, args -> args.tenant().uuid(id.value()), row -> new TenantId(row.uuid(1)));
    }

    @Override
    public Optional<Page<MessageView>> messages(TicketId ticket, PageRequest page) {
        return below(
                ticket,
                page,
                page.after().isPresent() ? MESSAGES_AFTER : MESSAGES_FIRST,
                row -> message(ticket, row),
                last -> new PageKey(last.createdAt(), last.id()));
    }

    @Override
    public Optional<Page<EventView>> events(TicketId ticket, PageRequest page) {
        return below(
                ticket,
                page,
                page.after().isPresent() ? EVENTS_AFTER : EVENTS_FIRST,
                row -> event(ticket, row),
                last -> new PageKey(last.createdAt(), last.id()));
    }

    /** No row at all: no ticket. One row without an id: a ticket with nothing to show. */
    private <T> Optional<Page<T>> below(
            TicketId ticket, PageRequest page, Sql sql, Row.Mapper<T> mapper, Function<T, PageKey> keyOf) {
        List<Optional<T>> rows = work.session()
                .list(
                        sql,
                        args -> bind(args, page).tenant().uuid(ticket.value()),
                        row -> row.nullableUuid(1) == null ? Optional.empty() : Optional.of(mapper.map(row)));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<T> found = new ArrayList<>(rows.size());
        rows.forEach(row -> row.ifPresent(found::add));
        return Optional.of(Page.of(found, page.limit(), keyOf));
    }

    private static Args bind(Args args, PageRequest page) throws SQLException {
        if (page.after().isPresent()) {
            args.instant(page.after().get().at()).uuid(page.after().get().id());
        }
        return args.number(page.limit() + 1);
    }

    private static TicketView ticket(Row row) throws SQLException {
        return new TicketView(
                row.uuid(1),
                row.uuid(2),
                row.nullableText(3),
                Channel.valueOf(row.text(4)),
                TicketStatus.valueOf(row.text(5)),
                TicketPriority.valueOf(row.text(6)),
                row.text(7),
                row.nullableText(8),
                row.nullableText(9),
                row.nullableText(10),
                row.nullableText(11),
                row.instant(12),
                row.instant(13),
                row.nullableInstant(14),
                row.nullableInstant(15),
                row.number(16));
    }

    private static MessageView message(TicketId ticket, Row row) throws SQLException {
        return new MessageView(
                row.uuid(1),
                ticket.value(),
                SenderType.valueOf(row.text(3)),
                row.nullableText(4),
                row.text(5),
                row.text(6),
                row.flag(7),
                MessageSource.valueOf(row.text(8)),
                row.instant(9),
                row.instant(2),
                DeliveryStatus.valueOf(row.text(10)),
                row.nullableText(11));
    }

    private static EventView event(TicketId ticket, Row row) throws SQLException {
        return new EventView(
                row.uuid(1),
                ticket.value(),
                TicketEventType.valueOf(row.text(3)),
                ActorType.valueOf(row.text(4)),
                row.nullableText(5),
                row.instant(2),
                Json.read(row.text(6)));
    }
}
