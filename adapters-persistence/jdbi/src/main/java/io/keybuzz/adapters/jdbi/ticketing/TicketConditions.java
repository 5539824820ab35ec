package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.Operator;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Conditions as the server reads them, over a ticket named {@code t}. No text of a caller ever becomes part of a statement:
 * the words here are the fields', and every value is bound.
 */
final class TicketConditions {
    private static final String NEVER_DUE = "timestamptz '9999-12-31 00:00:00+00'";
    private static final String NEVER_HEARD = "timestamptz '1970-01-01 00:00:00+00'";

    /**
     * Where a ticket stands by its deadline; the index is on this expression. It is no {@code coalesce}, which may not use an
     * index under row-level security.
     */
    static final String DUE = "(case when t.due_at is null then " + NEVER_DUE + " else t.due_at end)";
    /** Where a ticket stands by the buyer's latest message. */
    static final String HEARD = "(case when t.last_customer_message_at is null then " + NEVER_HEARD
            + " else t.last_customer_message_at end)";

    private TicketConditions() {}

    /** Every condition, each begun with {@code and}. @param tagJoined whether a row {@code g} of the only tag is joined */
    static String text(TicketFilter filter, boolean tagJoined) {
        String hidden = filter.on(FilterField.MERGED, Operator.IS).isEmpty() ? " and t.merged_into is null" : "";
        return said(filter, tagJoined) + hidden;
    }

    /** The same for tickets of which none is part of another, as those are that a search finds: indexes do not know. */
    static String amongFound(TicketFilter filter) {
        return said(filter, false);
    }

    private static String said(TicketFilter filter, boolean tagJoined) {
        StringBuilder text = new StringBuilder(64);
        for (Condition condition : filter.conditions()) {
            append(text, condition, tagJoined);
        }
        return text.toString();
    }

    /** Whether the filter names one tag alone, whose rows are in the order of the list. */
    static boolean namesOneTag(TicketFilter filter) {
        return filter.on(FilterField.TAG, Operator.IS)
                .filter(tags -> tags.values().size() == 1)
                .isPresent();
    }

    static void bind(Args args, TicketQuery query) throws SQLException {
        for (Condition condition : query.filter().conditions()) {
            bind(args, condition, query.now());
        }
    }

    private static void append(StringBuilder text, Condition condition, boolean tagJoined) {
        switch (condition.field()) {
            case STATUS, PRIORITY, CHANNEL, MARKETPLACE, LANGUAGE, CATEGORY, SENTIMENT ->
                text.append(" and t.").append(condition.field().word()).append(anyOf(condition.values()));
            case ASSIGNEE -> party(text, "t.assignee_user_id", condition);
            case TEAM -> party(text, "t.assignee_team_id", condition);
            case CUSTOMER -> text.append(" and t.customer_id").append(anyOf(condition.ids()));
            case TAG -> tag(text, condition, tagJoined);
            case CREATED_AT -> time(text, "t.created_at", condition);
            case UPDATED_AT -> time(text, "t.updated_at", condition);
            case DUE_AT -> time(text, DUE, condition);
            case LAST_CUSTOMER_MESSAGE_AT -> time(text, HEARD, condition);
            case SNOOZED, OVERDUE, MERGED -> flag(text, condition);
        }
    }

    private static String anyOf(List<?> values) {
        return values.size() == 1 ? " = ?" : " = any(?)";
    }

    private static void party(StringBuilder text, String column, Condition condition) {
        if (condition.ids().isEmpty()) {
            text.append(" and ").append(column).append(" is null");
        } else if (condition.wantsNone()) {
            text.append(" and (")
                    .append(column)
                    .append(" is null or ")
                    .append(column)
                    .append(" = any(?))");
        } else {
            text.append(" and ").append(column).append(anyOf(condition.ids()));
        }
    }

    private static void tag(StringBuilder text, Condition condition, boolean joined) {
        if (joined) {
            text.append(" and g.tag = ?");
        } else {
            text.append(" and exists (select 1 from ticketing.ticket_tag g where g.tenant_id = t.tenant_id"
                            + " and g.ticket_id = t.id and g.tag")
                    .append(anyOf(condition.values()))
                    .append(')');
        }
    }

    /**
     * Rows without the time stand at one end of the index. Those that are never due are left out by the place they have there:
     * to the server that is a stretch of the index, of whose size it knows more than of two conditions that go together.
     */
    private static void time(StringBuilder text, String expression, Condition condition) {
        boolean before = condition.operator() == Operator.BEFORE;
        text.append(" and ").append(expression).append(before ? " < ?" : " >= ?");
        if (before && condition.field() == FilterField.LAST_CUSTOMER_MESSAGE_AT) {
            text.append(" and t.last_customer_message_at is not null");
        } else if (!before && condition.field() == FilterField.DUE_AT) {
            text.append(" and ").append(DUE).append(" < ").append(NEVER_DUE);
        }
    }

    private static void flag(StringBuilder text, Condition condition) {
        if (condition.saysNothing()) {
            return;
        }
        boolean wanted = condition.wantsTrue();
        switch (condition.field()) {
            case SNOOZED ->
                text.append(wanted ? " and t.snoozed_until > ?" : " and coalesce(t.snoozed_until <= ?, true)");
            case OVERDUE -> text.append(" and ").append(DUE).append(wanted ? " <= ?" : " > ?");
            default -> text.append(wanted ? " and t.merged_into is not null" : " and t.merged_into is null");
        }
    }

    private static void bind(Args args, Condition condition, Instant now) throws SQLException {
        switch (condition.field()) {
            case STATUS, PRIORITY, CHANNEL ->
                texts(
                        args,
                        condition.values().stream()
                                .map(word -> word.toUpperCase(Locale.ROOT))
                                .toList());
            case MARKETPLACE, LANGUAGE, CATEGORY, SENTIMENT, TAG -> texts(args, condition.values());
            case ASSIGNEE, TEAM, CUSTOMER -> ids(args, condition);
            case CREATED_AT, UPDATED_AT, DUE_AT, LAST_CUSTOMER_MESSAGE_AT -> args.instant(condition.instant());
            case SNOOZED, OVERDUE -> {
                if (!condition.saysNothing()) {
                    args.instant(now);
                }
            }
            case MERGED -> {
                // says all in its text
            }
        }
    }

    private static void texts(Args args, List<String> values) throws SQLException {
        if (values.size() == 1) {
            args.text(values.get(0));
        } else {
            args.texts(values);
        }
    }

    private static void ids(Args args, Condition condition) throws SQLException {
        if (condition.ids().size() == 1 && !condition.wantsNone()) {
            args.uuid(condition.ids().get(0));
        } else if (!condition.ids().isEmpty()) {
            args.uuids(condition.ids());
        }
    }
}
