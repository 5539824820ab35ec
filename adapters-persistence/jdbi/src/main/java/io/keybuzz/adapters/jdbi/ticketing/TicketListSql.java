package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.view.TicketFilter;

/**
 * The statements of the ticket list, one for each combination of conditions, so that each is prepared for the index that
 * serves it instead of carrying conditions that are switched off by a value.
 */
final class TicketListSql {
    static final String COLUMNS = """
            t.id, t.tenant_id, t.external_id, t.channel, t.status, t.priority, t.subject, t.customer_name, t.customer_email,
              t.category, t.sentiment, t.created_at, t.updated_at, t.first_response_at, t.resolved_at, t.message_count,
              t.version, t.marketplace, t.language, t.tags, t.attributes, t.assignee_user_id, t.assignee_team_id,
              t.customer_id, t.merged_into, t.follow_up_of, t.closed_at, t.snoozed_until, t.last_customer_message_at,
              t.last_reply_at, t.due_at""";

    private static final int STATUS = 1;
    private static final int PRIORITY = 2;
    private static final int CHANNEL = 4;
    private static final int AFTER = 8;
    private static final Sql[] ALL = new Sql[16];

    static {
        for (int conditions = 0; conditions < ALL.length; conditions++) {
            ALL[conditions] = Sql.of(text(conditions));
        }
    }

    private TicketListSql() {}

    static Sql of(TicketFilter filter, PageRequest page) {
        return ALL[
                (filter.status().isPresent() ? STATUS : 0)
                        | (filter.priority().isPresent() ? PRIORITY : 0)
                        | (filter.channel().isPresent() ? CHANNEL : 0)
                        | (page.after().isPresent() ? AFTER : 0)];
    }

    private static String text(int conditions) {
        return "select " + COLUMNS + "\nfrom ticketing.ticket t\nwhere t.tenant_id = ? and true"
                + ((conditions & STATUS) == 0 ? "" : " and t.status = ?")
                + ((conditions & PRIORITY) == 0 ? "" : " and t.priority = ?")
                + ((conditions & CHANNEL) == 0 ? "" : " and t.channel = ?")
                + ((conditions & AFTER) == 0 ? "" : " and (t.created_at, t.id) < (?, ?)")
                + "\norder by t.created_at desc, t.id desc\nlimit ?";
    }
}
