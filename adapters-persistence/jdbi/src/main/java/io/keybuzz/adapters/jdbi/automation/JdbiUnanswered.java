package io.keybuzz.adapters.jdbi.automation;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.domain.automation.port.Unanswered;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads ticketing's tickets beside automation's runs: only together do they say who waits. */
final class JdbiUnanswered implements Unanswered {
    private static final Sql WATCHING = Sql.exact("""
            select r.tenant_id, r.id from automation.ai_rule r
            where r.active and r.trigger_type = 'NO_ANSWER_TIMEOUT' and r.mode <> 'DISABLED'
            order by r.tenant_id, r.id""");

    private static final Sql FIRST = over("");
    private static final Sql AFTER = over(" and (t.last_customer_message_at, t.id) > (?, ?)");

    private final JdbiUnitOfWork work;

    JdbiUnanswered(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Watching> watching() {
        work.session().requireWide();
        return work.session()
                .list(WATCHING, args -> {}, row -> new Watching(new TenantId(row.uuid(1)), new AiRuleId(row.uuid(2))));
    }

    @Override
    public List<Waiting> over(AiRuleId rule, Instant from, Instant until, Optional<Waiting> after, int limit) {
        work.session().requireOneTenant();
        return work.session()
                .list(
                        after.isPresent() ? AFTER : FIRST,
                        args -> {
                            args.tenant().instant(from).instant(until);
                            place(args, after);
                            args.uuid(rule.value()).number(limit);
                        },
                        row -> new Waiting(row.uuid(1), row.uuid(2), row.instant(3)));
    }

    private static void place(Args args, Optional<Waiting> after) throws SQLException {
        if (after.isPresent()) {
            args.instant(after.get().since()).uuid(after.get().ticket());
        }
    }

    /** The conditions are those of the index, word by word. */
    private static Sql over(String after) {
        return Sql.of("""
                select t.id, m.id, t.last_customer_message_at
                from ticketing.ticket t cross join lateral (
                  select b.id from ticketing.ticket_message b
                  where b.tenant_id = t.tenant_id and b.ticket_id = t.id and b.sender_type = 'CUSTOMER'
                  order by b.created_at desc, b.id desc limit 1) m
                where t.tenant_id = ? and t.status in ('OPEN', 'PENDING', 'ESCALATED') and t.merged_into is null
                  and (t.last_reply_at is null or t.last_reply_at < t.last_customer_message_at)
                  and t.last_customer_message_at >= ? and t.last_customer_message_at <= ?""" + after + """

                  and not exists (
                    select from automation.ai_rule_execution x
                    where x.tenant_id = t.tenant_id and x.message_id = m.id and x.rule_id = ?)
                order by t.last_customer_message_at, t.id
                limit ?""");
    }
}
