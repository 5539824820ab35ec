package io.keybuzz.adapters.jdbi.ticketing.thread;

import io.keybuzz.adapters.jdbi.shared.Sql;
import java.util.List;

/** The statements of {@link JdbiThreads}. */
final class ThreadSql {
    private static final List<String> HANGING =
            List.of("ticket_message", "ticket_event", "attachment", "ticket_assignment");

    /** One for each table. */
    static final List<Sql> MOVE = ofEach("""
            update ticketing.%s x set ticket_id = ?, home_id = coalesce(x.home_id, x.ticket_id)
            where x.tenant_id = ? and x.ticket_id = any (?)""");

    static final List<Sql> MOVE_BACK = ofEach("""
            update ticketing.%s x set ticket_id = ?
            where x.tenant_id = ? and x.ticket_id = ? and x.home_id = any (?)""");

    static final List<Sql> SPLIT = List.of(split("ticket_message", "id"), split("attachment", "message_id"));

    private static final String FACTS = """
             count(*), min(x.created_at) filter (where x.sender_type in ('AGENT', 'AI') and not x.is_internal
                and x.delivery_status <> 'CANCELLED'),
              max(x.created_at) filter (where x.sender_type = 'CUSTOMER'),
              max(x.created_at) filter (where x.sender_type in ('AGENT', 'AI') and not x.is_internal
                and x.delivery_status <> 'CANCELLED')""";

    static final Sql FACTS_OF = Sql.of("select x.ticket_id," + FACTS + """

            from ticketing.ticket_message x
            where x.tenant_id = ? and x.ticket_id = any (?)
            group by x.ticket_id""");

    /** By half, and by the ticket that a message was counted on when it was written. */
    static final Sql HALVES = Sql.of("select coalesce(x.home_id, x.ticket_id)," + FACTS + """
            , x.id = any (?), count(*) filter (where x.sender_type = 'AGENT' and x.source <> 'MARKETPLACE')
            from ticketing.ticket_message x
            where x.tenant_id = ? and x.ticket_id = ?
            group by 1, 6""");

    static final Sql NOTE = Sql.exact("""
            insert into ticketing.ticket_merge (tenant_id, source_id, target_id, merge_id, merged_at, source_closed_at,
              gift_user_id, gift_team_id, gift_customer_id, source_status, target_status, gift_tags, source_clocks,
              target_clocks)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))""");

    static final Sql FORGET =
            Sql.exact("delete from ticketing.ticket_merge m where m.tenant_id = ? and m.source_id = ?");

    static final Sql MERGES = Sql.of("""
            select m.merge_id, m.tenant_id, m.source_id, m.target_id, m.merged_at, m.source_status, m.source_closed_at,
              m.source_clocks, m.target_clocks, m.target_status, m.gift_tags, m.gift_user_id, m.gift_team_id,
              m.gift_customer_id,
              array(
                with recursive family (id) as (
                  select m.source_id
                  union
                  select t.id from family f join ticketing.ticket t on t.tenant_id = m.tenant_id and t.merged_into = f.id)
                select family.id::text from family)
            from ticketing.ticket_merge m
            where m.tenant_id = ? and (m.source_id = ? or m.target_id = ?)
            order by m.merged_at desc, m.source_id""");

    static final Sql ALIKE = Sql.exact("""
            select x.id, x.subject, x.status, x.created_at
            from (values (cast(? as uuid))) w (id)
              cross join lateral (
                select f.id, f.subject, f.status, f.created_at
                from (
                """ + like("customer_id") + "\n    union\n    " + like("external_id") + """
            ) f
                order by f.created_at desc, f.id desc limit ?) x
            order by x.created_at desc, x.id desc""");

    private ThreadSql() {}

    /** Each of the two goes along an index of its own. */
    private static String like(String column) {
        return "(select t.id, t.subject, t.status, t.created_at from ticketing.ticket t where t.tenant_id = w.id and t."
                + column
                + """
                 = ? and t.created_at >= ?
                  and t.merged_into is null and t.status in ('OPEN', 'PENDING', 'WAITING_CUSTOMER', 'ESCALATED')
                order by t.created_at desc, t.id desc limit ?)""";
    }

    private static Sql split(String table, String message) {
        return Sql.of("update ticketing." + table + " x set ticket_id = ?, home_id = ?"
                + " where x.tenant_id = ? and x.ticket_id = ? and x." + message + " = any (?)");
    }

    private static List<Sql> ofEach(String text) {
        return HANGING.stream().map(table -> Sql.of(text.formatted(table))).toList();
    }
}
