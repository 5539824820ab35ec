package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The statements of the ticket list, one for each combination of conditions and order, so that each is prepared for the index
 * that serves it instead of carrying conditions that are switched off by a value. Without conditions the order alone names the
 * index; with some, which one is the shortest way depends on how many tickets they leave, and so on their values.
 */
final class TicketListSql {
    static final String COLUMNS = """
            t.id, t.tenant_id, t.external_id, t.channel, t.status, t.priority, t.subject, t.customer_name, t.customer_email,
              t.category, t.sentiment, t.created_at, t.updated_at, t.first_response_at, t.resolved_at, t.message_count,
              t.version, t.marketplace, t.language, t.tags, t.attributes, t.assignee_user_id, t.assignee_team_id,
              t.customer_id, t.merged_into, t.follow_up_of, t.closed_at, t.snoozed_until, t.last_customer_message_at,
              t.last_reply_at, t.due_at""";

    private static final String FROM = "\nfrom ticketing.ticket t";
    private static final String FROM_TAG = "\nfrom ticketing.ticket_tag g"
            + " join ticketing.ticket t on t.tenant_id = g.tenant_id and t.id = g.ticket_id";
    private static final int MOST_KEPT = 1_000;
    private static final Map<String, Sql> KEPT = new ConcurrentHashMap<>();

    private TicketListSql() {}

    static Sql of(TicketQuery query, PageRequest page) {
        boolean tagged = TicketConditions.namesOneTag(query.filter());
        String[] order = order(query.sort().key(), tagged);
        boolean up = query.sort().ascending();
        String direction = up ? "" : " desc";
        return kept(
                "select " + COLUMNS + (tagged ? FROM_TAG : FROM) + "\nwhere t.tenant_id = ? and true"
                        + TicketConditions.text(query.filter(), tagged)
                        + (page.after().isPresent()
                                ? " and (" + order[0] + ", " + order[1] + ") " + (up ? ">" : "<") + " (?, ?)"
                                : "")
                        + "\norder by " + order[0] + direction + ", " + order[1] + direction
                        + "\nlimit ?",
                !query.filter().conditions().isEmpty());
    }

    static void bind(Args args, TicketQuery query, PageRequest page) throws SQLException {
        args.tenant();
        TicketConditions.bind(args, query);
        if (page.after().isPresent()) {
            PageKey last = page.after().get();
            if (query.sort().key() == TicketSort.Key.PRIORITY) {
                args.number(Math.toIntExact(last.at().getEpochSecond()));
            } else {
                args.instant(last.at());
            }
            args.uuid(last.id());
        }
        args.number(page.limit() + 1);
    }

    /** Counts what a filter finds, up to {@code most}. The first value is the caller's own, given back beside the number. */
    static String count(TicketFilter filter, int most) {
        boolean tagged = TicketConditions.namesOneTag(filter);
        return "select cast(? as uuid), (select count(*)::int from (select 1" + (tagged ? FROM_TAG : FROM)
                + " where t.tenant_id = ? and true" + TicketConditions.text(filter, tagged) + " limit " + most + ") c)";
    }

    /** The two expressions that a list is ordered by; an index has them behind the tenant. */
    static String[] order(TicketSort.Key key, boolean tagged) {
        if (key == TicketSort.Key.CREATED_AT && tagged) {
            return new String[] {"g.created_at", "g.ticket_id"};
        }
        String first = switch (key) {
            case CREATED_AT -> "t.created_at";
            case UPDATED_AT -> "t.updated_at";
            case DUE_AT -> TicketConditions.DUE;
            case PRIORITY -> "(case t.priority when 'LOW' then 0 when 'NORMAL' then 1 when 'HIGH' then 2 else 3 end)";
            case LAST_CUSTOMER_MESSAGE_AT -> TicketConditions.HEARD;
        };
        return new String[] {first, "t.id"};
    }

    /** Callers combine conditions as they like; the combinations beyond those that fit are made anew each time. */
    static Sql kept(String text, boolean plannedForValues) {
        Sql known = KEPT.get(text);
        if (known != null) {
            return known;
        }
        Sql made = plannedForValues ? Sql.of(text).plannedForValues() : Sql.of(text);
        if (KEPT.size() < MOST_KEPT) {
            KEPT.put(text, made);
        }
        return made;
    }
}
