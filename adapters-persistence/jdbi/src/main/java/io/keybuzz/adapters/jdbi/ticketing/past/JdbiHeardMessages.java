package io.keybuzz.adapters.jdbi.ticketing.past;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Names;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.past.HeardMessage;
import io.keybuzz.domain.ticketing.past.port.HeardMessages;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One walk along the index of what buyers wrote; what was before and after each message is a few steps in its ticket. */
final class JdbiHeardMessages implements HeardMessages {
    private static final UUID LOWEST = new UUID(0, 0);

    private static final String RANGE = """

            where x.tenant_id = ? and x.sender_type = 'CUSTOMER' and x.created_at >= ? and x.created_at < ?""";

    private static final Sql COUNT = Sql.of("select count(*) from ticketing.ticket_message x" + RANGE);

    private static final String ONE_TICKET = "tenant_id = x.tenant_id and n.ticket_id = x.ticket_id and ";
    private static final String LATER = "(n.created_at, n.id) > (x.created_at, x.id)";

    private static final Sql NEXT = Sql.of("""
            select x.tenant_id, x.ticket_id, x.id, x.created_at, x.body, t.channel, t.marketplace, t.language, t.external_id,
              t.priority, t.subject, t.customer_name, t.category, t.tags,
              t.assignee_user_id is not null or t.assignee_team_id is not null, t.created_at, t.due_at, t.status,
            """ + move("to", "n.created_at <= x.created_at", "desc") + ", "
            + move("from", "n.created_at > x.created_at", "") + """
            ,
              (select count(*) from ticketing.ticket_message n
               where n.tenant_id = x.tenant_id and n.ticket_id = x.ticket_id
                 and (n.created_at, n.id) <= (x.created_at, x.id))::int,
              (select count(*) from (
                 select from ticketing.ticket o
                 where o.tenant_id = t.tenant_id and o.customer_id = t.customer_id and o.created_at <= x.created_at
                 limit %d) c)::int,
            """.formatted(HeardMessage.Then.MOST_TICKETS)
            + first("n.sender_type = 'AGENT' and not n.is_internal and n.delivery_status <> 'CANCELLED'") + ", "
            + first("n.sender_type in ('AGENT', 'AI') and not n.is_internal and n.delivery_status <> 'CANCELLED'")
            + ", "
            + first("n.sender_type = 'CUSTOMER'") + ", "
            + move("to", "n.created_at > x.created_at and n.actor_type = 'AGENT'", "") + """
            ,
              exists (select from ticketing.ticket_event n
                where n.tenant_id = x.tenant_id and n.ticket_id = x.ticket_id and n.created_at > x.created_at
                  and n.type = 'STATUS_CHANGED' and n.payload ->> 'field' is null and n.payload ->> 'to' = 'escalated')
            from ticketing.ticket_message x
            join ticketing.ticket t on t.tenant_id = x.tenant_id and t.id = x.ticket_id""" + RANGE + """

              and (x.created_at, x.id) > (?, ?)
            order by x.created_at, x.id
            limit ?""");

    private static final Names<Channel> CHANNELS = Names.of(Channel.class);
    private static final Names<TicketPriority> PRIORITIES = Names.of(TicketPriority.class);
    private static final Names<TicketStatus> STATUSES = Names.of(TicketStatus.class);

    private final JdbiUnitOfWork work;

    JdbiHeardMessages(JdbiUnitOfWork work) {
        this.work = work;
    }

    /** One end of the nearest change of status. */
    private static String move(String end, String which, String order) {
        return "(select n.payload ->> '" + end + "' from ticketing.ticket_event n where n." + ONE_TICKET + which
                + " and n.type = 'STATUS_CHANGED' and n.payload ->> 'field' is null order by n.created_at " + order
                + ", n.id " + order + " limit 1)";
    }

    /** When the first of these messages came later. */
    private static String first(String which) {
        return "(select n.created_at from ticketing.ticket_message n where n." + ONE_TICKET + LATER + " and " + which
                + " order by n.created_at, n.id limit 1)";
    }

    @Override
    public long count(Instant from, Instant to) {
        work.session().requireOneTenant();
        return work.session()
                .first(COUNT, args -> args.tenant().instant(from).instant(to), row -> row.longNumber(1))
                .orElse(0L);
    }

    @Override
    public List<HeardMessage> next(Instant from, Instant to, Optional<PageKey> after, int limit) {
        work.session().requireOneTenant();
        PageKey last = after.orElseGet(() -> new PageKey(from, LOWEST));
        return work.session()
                .list(
                        NEXT,
                        args -> args.tenant()
                                .instant(from)
                                .instant(to)
                                .instant(last.at())
                                .uuid(last.id())
                                .number(limit),
                        JdbiHeardMessages::message);
    }

    private static HeardMessage message(Row row) throws SQLException {
        return new HeardMessage(
                new TenantId(row.uuid(1)),
                row.uuid(2),
                row.uuid(3),
                row.instant(4),
                row.text(5),
                heading(row),
                new HeardMessage.Then(statusThen(row), row.number(21), Math.max(1, row.number(22))),
                new HeardMessage.Next(
                        at(row, 23), at(row, 24), at(row, 25), status(row.nullableText(26)), row.flag(27)));
    }

    private static HeardMessage.Heading heading(Row row) throws SQLException {
        return new HeardMessage.Heading(
                row.name(6, CHANNELS),
                row.maybeText(7),
                row.maybeText(8),
                row.maybeText(9),
                row.name(10, PRIORITIES),
                row.text(11),
                row.maybeText(12),
                row.maybeText(13),
                row.texts(14),
                row.flag(15),
                row.instant(16),
                at(row, 17));
    }

    /** As the last change before made it, or as the first change after found it; else nobody ever changed it. */
    private static TicketStatus statusThen(Row row) throws SQLException {
        TicketStatus now = row.name(18, STATUSES);
        Optional<TicketStatus> found = status(row.nullableText(20));
        return status(row.nullableText(19)).or(() -> found).orElse(now);
    }

    private static Optional<TicketStatus> status(@Nullable String word) {
        return Optional.ofNullable(word).map(it -> TicketStatus.valueOf(it.toUpperCase(Locale.ROOT)));
    }

    private static Optional<Instant> at(Row row, int column) throws SQLException {
        return Optional.ofNullable(row.nullableInstant(column));
    }
}
