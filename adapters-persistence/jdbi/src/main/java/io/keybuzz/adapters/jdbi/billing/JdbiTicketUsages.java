package io.keybuzz.adapters.jdbi.billing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.billing.TicketUsage;
import io.keybuzz.domain.billing.port.TicketUsages;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

final class JdbiTicketUsages implements TicketUsages {
    private static final Sql FIND = Sql.of("""
            select u.tenant_id, u.ticket_id, u.ai_actions_count, u.human_messages_count, u.auto_reply_count, u.tokens_used,
              u.billable_units, u.calculated_amount_minor, u.finalized
            from billing.ticket_billing_usage u
            where u.tenant_id = ? and u.ticket_id = ?""");

    private static final String INSERT = """
            insert into billing.ticket_billing_usage as u (tenant_id, ticket_id, human_messages_count, created_at, updated_at,
              ai_actions_count, auto_reply_count, tokens_used, billable_units, calculated_amount_minor, finalized)
            values (?, ?, ?, ?, ?, 0, 0, 0, 0, 0, false)
            on conflict (tenant_id, ticket_id) do""";
    private static final Sql OPEN = Sql.exact(INSERT + " nothing");
    private static final Sql COUNT_HUMAN = Sql.exact(INSERT + """
             update
            set human_messages_count = u.human_messages_count + excluded.human_messages_count,
              updated_at = excluded.updated_at""");
    private static final Sql UNCOUNT_HUMAN = Sql.exact("""
            update billing.ticket_billing_usage u
            set human_messages_count = u.human_messages_count - 1, updated_at = ?
            where u.tenant_id = ? and u.ticket_id = ? and u.human_messages_count > 0""");

    private final JdbiUnitOfWork work;

    JdbiTicketUsages(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<TicketUsage> find(UUID ticket) {
        return work.session().first(FIND, args -> args.tenant().uuid(ticket), JdbiTicketUsages::usage);
    }

    @Override
    public void open(TenantId tenant, UUID ticket, Instant now) {
        upsert(OPEN, tenant, ticket, 0, now);
    }

    @Override
    public void countHumanMessage(TenantId tenant, UUID ticket, Instant now) {
        upsert(COUNT_HUMAN, tenant, ticket, 1, now);
    }

    @Override
    public void uncountHumanMessage(TenantId tenant, UUID ticket, Instant now) {
        work.session()
                .write(Write.of(
                        UNCOUNT_HUMAN,
                        args -> args.instant(now).uuid(tenant.value()).uuid(ticket)));
    }

    private void upsert(Sql sql, TenantId tenant, UUID ticket, long humanMessages, Instant now) {
        work.session()
                .write(Write.of(
                        sql,
                        args -> args.uuid(tenant.value())
                                .uuid(ticket)
                                .number(humanMessages)
                                .instant(now)
                                .instant(now)));
    }

    private static TicketUsage usage(Row row) throws SQLException {
        return new TicketUsage(
                new TenantId(row.uuid(1)),
                row.uuid(2),
                row.longNumber(3),
                row.longNumber(4),
                row.longNumber(5),
                row.longNumber(6),
                row.longNumber(7),
                row.longNumber(8),
                row.flag(9));
    }
}
