package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.Operator;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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
    private static final int HIGHEST = TicketPriority.values().length - 1;
    private static final int MOST_KEPT = 1_000;
    private static final Map<String, Sql> KEPT = new ConcurrentHashMap<>();

    private TicketListSql() {}

    static Sql of(TicketQuery query, PageRequest page) {
        boolean tagged = TicketConditions.namesOneTag(query.filter());
        String[] order = order(query.sort().key(), tagged);
        String text = "select " + COLUMNS + (tagged ? FROM_TAG : FROM) + "\nwhere t.tenant_id = ? and true"
                + TicketConditions.text(query.filter(), tagged) + alsoInOrder(query);
        String sorted = sorted(order, query.sort());
        boolean forValues = !query.filter().conditions().isEmpty();
        String behind = order[1] + (query.sort().ascending() ? " > ?" : " < ?");
        return switch (place(query.sort(), page)) {
            case BEGINNING -> kept(text + sorted, forValues);
            case AMONG_OTHERS -> kept(text + after(order, query.sort()) + sorted, forValues);
            case AMONG_THE_LAST -> kept(text + " and " + order[0] + " = ? and " + behind + sorted, forValues);
            case AMONG_THE_FIRST ->
                kept(
                        "select * from ((" + text + " and " + order[0] + " = ? and " + behind + sorted
                                + ")\nunion all\n(" + text + " and " + order[0]
                                + (query.sort().ascending() ? " > ?" : " < ?") + sorted + ")) t"
                                + sorted(order(query.sort().key(), false), query.sort()),
                        forValues);
        };
    }

    static void bind(Args args, TicketQuery query, PageRequest page) throws SQLException {
        Place place = place(query.sort(), page);
        args.tenant();
        TicketConditions.bind(args, query);
        if (page.after().isPresent()) {
            bindKey(args, query.sort(), page.after().get());
            args.uuid(page.after().get().id());
        }
        args.number(page.limit() + 1);
        if (place == Place.AMONG_THE_FIRST) {
            args.tenant();
            TicketConditions.bind(args, query);
            bindKey(args, query.sort(), page.after().get());
            args.number(page.limit() + 1).number(page.limit() + 1);
        }
    }

    /** In the order of priorities, those that are wanted are also said as places of its index, which does not know their names. */
    private static String alsoInOrder(TicketQuery query) {
        if (query.sort().key() != TicketSort.Key.PRIORITY) {
            return "";
        }
        return query.filter()
                .on(FilterField.PRIORITY, Operator.IS)
                .map(wanted -> wanted.values().stream()
                        .map(word -> TicketPriority.valueOf(word.toUpperCase(Locale.ROOT)))
                        .map(priority -> String.valueOf(priority.ordinal()))
                        .collect(Collectors.joining(
                                ", ", " and " + order(query.sort().key(), false)[0] + " in (", ")")))
                .orElse("");
    }

    /** What stands behind a place in this order. */
    static String after(String[] order, TicketSort sort) {
        return " and (" + order[0] + ", " + order[1] + ") " + (sort.ascending() ? ">" : "<") + " (?, ?)";
    }

    static void bindKey(Args args, TicketSort sort, PageKey key) throws SQLException {
        if (sort.key() == TicketSort.Key.PRIORITY) {
            args.number(Math.toIntExact(key.at().getEpochSecond()));
        } else {
            args.instant(key.at());
        }
    }

    private static String sorted(String[] order, TicketSort sort) {
        String direction = sort.ascending() ? "" : " desc";
        return "\norder by " + order[0] + direction + ", " + order[1] + direction + "\nlimit ?";
    }

    /**
     * Where a page begins. Very many tickets share the first or the last place of some orders, and how many of them stand behind
     * a pair of place and id the server guesses by the place alone, which is none: so they are asked for by themselves.
     */
    private static Place place(TicketSort sort, PageRequest page) {
        if (page.after().isEmpty()) {
            return Place.BEGINNING;
        }
        Instant at = page.after().get().at();
        boolean shared = switch (sort.key()) {
            case DUE_AT -> at.equals(TicketSort.NEVER_DUE);
            case LAST_CUSTOMER_MESSAGE_AT -> at.equals(TicketSort.NEVER_HEARD);
            case PRIORITY -> at.getEpochSecond() == (sort.ascending() ? HIGHEST : 0);
            case CREATED_AT, UPDATED_AT -> false;
        };
        if (!shared) {
            return Place.AMONG_OTHERS;
        }
        boolean last =
                sort.key() == TicketSort.Key.PRIORITY || sort.ascending() == (sort.key() == TicketSort.Key.DUE_AT);
        return last ? Place.AMONG_THE_LAST : Place.AMONG_THE_FIRST;
    }

    private enum Place {
        BEGINNING,
        AMONG_OTHERS,
        AMONG_THE_LAST,
        AMONG_THE_FIRST
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
