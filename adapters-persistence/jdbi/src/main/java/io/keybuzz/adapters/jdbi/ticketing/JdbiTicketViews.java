package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Json;
import io.keybuzz.adapters.jdbi.shared.Names;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.ticketing.customer.Survivors;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.ActorType;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.presence.Activity;
import io.keybuzz.domain.ticketing.presence.Presence;
import io.keybuzz.domain.ticketing.presence.TicketSight;
import io.keybuzz.domain.ticketing.presence.Unseen;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Views straight from one query each.
 */
final class JdbiTicketViews implements TicketViews {
    private static final Sql FIND = Sql.of("select " + TicketListSql.COLUMNS + """

            from ticketing.ticket t
            where t.tenant_id = ? and t.id = ?""");

    private static final Sql LOOK =
            Sql.of("select " + TicketListSql.COLUMNS + ", p.user_id, p.user_name, p.activity, p.expires_at\n" + """
            from ticketing.ticket t
            left join ticketing.ticket_presence p
              on p.tenant_id = t.tenant_id and p.ticket_id = t.id and p.expires_at > ?
            where t.tenant_id = ? and t.id = ?
            order by p.user_id""");
    private static final int PRESENT = 32;

    private static final Sql TENANT_OF =
            Sql.of("select t.tenant_id from ticketing.ticket t where t.tenant_id = ? and t.id = ?");

    private static final Sql EXISTS = Sql.of("select 1 from ticketing.ticket t where t.tenant_id = ? and t.id = ?");

    private static final String MESSAGE_COLUMNS = """
            select x.id, x.created_at, x.sender_type, x.sender_id, x.sender_name, x.body, x.is_internal, x.source,
              x.sent_at, x.delivery_status, x.delivery_error, x.undo_until
            """;
    private static final String EVENT_COLUMNS =
            "select x.id, x.created_at, x.type, x.actor_type, x.actor_id, x.payload, x.version,"
                    + " coalesce(x.home_id, x.ticket_id)\n";

    /** One row for a message that is the ticket's, with what the buyer wrote after it, if anything. */
    private static final Sql SINCE = Sql.of(MESSAGE_COLUMNS + """
            from ticketing.ticket_message s
            left join lateral (
              select n.* from ticketing.ticket_message n
              where n.tenant_id = s.tenant_id and n.ticket_id = s.ticket_id and n.sender_type = 'CUSTOMER'
                and (n.created_at, n.id) > (s.created_at, s.id)
              order by n.created_at desc, n.id desc limit 1) x on true
            where s.tenant_id = ? and s.ticket_id = ? and s.id = ?""");

    private static final Sql MESSAGES_FIRST = below("ticketing.ticket_message", MESSAGE_COLUMNS, false);
    private static final Sql MESSAGES_AFTER = below("ticketing.ticket_message", MESSAGE_COLUMNS, true);
    private static final Sql EVENTS_FIRST = ofWhole("ticketing.ticket_event", EVENT_COLUMNS, false);
    private static final Sql EVENTS_AFTER = ofWhole("ticketing.ticket_event", EVENT_COLUMNS, true);

    private static final Names<SenderType> SENDER_TYPES = Names.of(SenderType.class);
    private static final Names<MessageSource> SOURCES = Names.of(MessageSource.class);
    private static final Names<DeliveryStatus> DELIVERIES = Names.of(DeliveryStatus.class);
    private static final Names<TicketEventType> EVENT_TYPES = Names.of(TicketEventType.class);
    private static final Names<ActorType> ACTOR_TYPES = Names.of(ActorType.class);

    private final JdbiUnitOfWork work;

    JdbiTicketViews(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<TicketView> list(TicketQuery asked, PageRequest page) {
        TicketQuery query = asked.following(Survivors.of(work, List.of(asked.filter())));
        List<TicketView> rows = work.session()
                .list(TicketListSql.of(query, page), args -> TicketListSql.bind(args, query, page), TicketRow::view);
        return Page.of(rows, page.limit(), query.sort()::placeOf);
    }

    @Override
    public Optional<TicketView> find(TicketId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), TicketRow::view);
    }

    @Override
    public Optional<TicketSight> look(TicketId id, Instant now) {
        List<TicketView> ticket = new ArrayList<>();
        List<Presence> present = new ArrayList<>();
        work.session().list(LOOK, args -> args.instant(now).tenant().uuid(id.value()), row -> {
            if (ticket.isEmpty()) {
                ticket.add(TicketRow.view(row));
            }
            return row.nullableUuid(PRESENT) == null || present.add(presence(id, row));
        });
        return ticket.stream().findFirst().map(found -> new TicketSight(found, present));
    }

    @Override
    public Unseen since(TicketId ticket, MessageId seen) {
        return work.session()
                .first(
                        SINCE,
                        args -> args.tenant().uuid(ticket.value()).uuid(seen.value()),
                        row -> new Unseen(
                                true,
                                row.nullableUuid(1) == null ? Optional.empty() : Optional.of(message(ticket, row))))
                .orElseGet(() -> new Unseen(false, Optional.empty()));
    }

    private static Presence presence(TicketId ticket, Row row) throws SQLException {
        return new Presence(
                ticket,
                row.uuid(PRESENT),
                row.text(PRESENT + 1),
                Activity.valueOf(row.text(PRESENT + 2)),
                row.instant(PRESENT + 3));
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
                args -> args.tenant().uuid(ticket.value()),
                row -> message(ticket, row),
                last -> new PageKey(last.createdAt(), last.id()));
    }

    @Override
    public Optional<Page<EventView>> events(TicketId ticket, PageRequest page) {
        return below(
                ticket,
                page,
                page.after().isPresent() ? EVENTS_AFTER : EVENTS_FIRST,
                args -> args.tenant().tenant().uuid(ticket.value()),
                JdbiTicketViews::event,
                last -> new PageKey(last.createdAt(), last.id()));
    }

    /**
     * Rows prove their ticket. Only an empty answer asks whether there is one, which is a second round trip for a missing
     * ticket and spares every other call a third of its work in the server.
     */
    private <T> Optional<Page<T>> below(
            TicketId ticket,
            PageRequest page,
            Sql sql,
            Args.Binder of,
            Row.Mapper<T> mapper,
            Function<T, PageKey> keyOf) {
        List<T> rows = work.session()
                .list(
                        sql,
                        args -> {
                            of.bind(args);
                            args.page(page);
                        },
                        mapper);
        if (rows.isEmpty() && !exists(ticket)) {
            return Optional.empty();
        }
        return Optional.of(Page.of(rows, page.limit(), keyOf));
    }

    private boolean exists(TicketId ticket) {
        return work.session()
                .first(EXISTS, args -> args.tenant().uuid(ticket.value()), row -> true)
                .isPresent();
    }

    /** The index starts with the tenant, whom the platform learns from the ticket. */
    private static Sql below(String table, String columns, boolean after) {
        String order = (after ? " and (x.created_at, x.id) > (?, ?)" : "") + "\norder by x.created_at, x.id limit ?";
        return Sql.perScope(
                columns + "from " + table + " x\nwhere x.tenant_id = ? and x.ticket_id = ?" + order,
                columns + "from ticketing.ticket t join " + table
                        + " x on x.tenant_id = t.tenant_id and x.ticket_id = t.id\nwhere t.id = ?" + order);
    }

    /** The same of what the ticket is a part of in the end. */
    private static Sql ofWhole(String table, String columns, boolean after) {
        String order = (after ? " and (x.created_at, x.id) > (?, ?)" : "") + "\norder by x.created_at, x.id limit ?";
        String whole = """
                (with recursive way (tenant_id, id, merged_into) as (
                  select f.tenant_id, f.id, f.merged_into from ticketing.ticket f where %sf.id = ?
                  union all
                  select n.tenant_id, n.id, n.merged_into
                  from way w join ticketing.ticket n on n.tenant_id = w.tenant_id and n.id = w.merged_into)
                select w.id from way w where w.merged_into is null)""";
        return Sql.perScope(
                columns + "from " + table + " x\nwhere x.tenant_id = ? and x.ticket_id = "
                        + whole.formatted("f.tenant_id = ? and ") + order,
                columns + "from ticketing.ticket t join " + table
                        + " x on x.tenant_id = t.tenant_id and x.ticket_id = t.id\nwhere t.id = " + whole.formatted("")
                        + order);
    }

    private static MessageView message(TicketId ticket, Row row) throws SQLException {
        return message(ticket.value(), row, 1);
    }

    /** @param first the place of the first of {@link #MESSAGE_COLUMNS} */
    static MessageView message(UUID ticket, Row row, int first) throws SQLException {
        return new MessageView(
                row.uuid(first),
                ticket,
                row.name(first + 2, SENDER_TYPES),
                row.nullableText(first + 3),
                row.text(first + 4),
                row.text(first + 5),
                row.flag(first + 6),
                row.name(first + 7, SOURCES),
                row.instant(first + 8),
                row.instant(first + 1),
                row.name(first + 9, DELIVERIES),
                row.nullableText(first + 10),
                row.nullableInstant(first + 11));
    }

    /** A line of history names the ticket that it happened to, wherever it hangs now. */
    private static EventView event(Row row) throws SQLException {
        return new EventView(
                row.uuid(1),
                row.uuid(8),
                row.longNumber(7),
                row.name(3, EVENT_TYPES),
                row.name(4, ACTOR_TYPES),
                row.nullableText(5),
                row.instant(2),
                Json.read(row.text(6)));
    }
}
