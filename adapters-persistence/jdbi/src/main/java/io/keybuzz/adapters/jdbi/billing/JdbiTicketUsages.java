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
import java.util.Set;
import java.util.UUID;

final class JdbiTicketUsages implements TicketUsages {
    private static final Sql FIND = Sql.of("""
            select u.tenant_id, sum(u.ai_actions_count)::bigint, sum(u.human_messages_count)::bigint,
              sum(u.auto_reply_count)::bigint, sum(u.tokens_used)::bigint, sum(u.billable_units)::bigint,
              sum(u.calculated_amount_minor)::bigint,
              coalesce(bool_and(u.finalized) filter (where u.billable_units > 0), false)
            from billing.ticket_billing_usage u
            where u.tenant_id = ? and ((u.ticket_id = ? and u.merged_into is null) or u.merged_into = ?)
            group by u.tenant_id
            union all
            select m.tenant_id, 0, 0, 0, 0, 0, 0, false
            from billing.ticket_billing_usage m
            where m.tenant_id = ? and m.ticket_id = ? and m.merged_into is not null
            limit 1""");

    private static final Sql JOIN = Sql.of("""
            update billing.ticket_billing_usage u set merged_into = ?, updated_at = ?
            where u.tenant_id = ? and (u.ticket_id = any (?) or u.merged_into = any (?))""");
    private static final Sql PART = Sql.of("""
            update billing.ticket_billing_usage u
            set merged_into = case when u.ticket_id = ? then null else cast(? as uuid) end, updated_at = ?
            where u.tenant_id = ? and u.ticket_id = any (?)""");
    private static final Sql MOVE = Sql.of("""
            update billing.ticket_billing_usage u
            set human_messages_count = u.human_messages_count + case when u.ticket_id = ? then ? else -? end, updated_at = ?
            where u.tenant_id = ? and u.ticket_id in (?, ?)""");

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
        return work.session()
                .first(
                        FIND,
                        args -> args.tenant().uuid(ticket).uuid(ticket).tenant().uuid(ticket),
                        row -> usage(ticket, row));
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
    public void join(Set<UUID> parts, UUID target, Instant now) {
        work.session()
                .write(Write.of(
                        JOIN,
                        args -> args.uuid(target)
                                .instant(now)
                                .tenant()
                                .uuids(parts)
                                .uuids(parts)));
    }

    @Override
    public void part(UUID part, Set<UUID> family, Instant now) {
        work.session()
                .write(Write.of(
                        PART,
                        args -> args.uuid(part).uuid(part).instant(now).tenant().uuids(family)));
    }

    @Override
    public void moveHumanMessages(UUID from, UUID to, int count, Instant now) {
        work.session()
                .write(Write.of(
                        MOVE,
                        args -> args.uuid(to)
                                .number(count)
                                .number(count)
                                .instant(now)
                                .tenant()
                                .uuid(from)
                                .uuid(to)));
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

    private static TicketUsage usage(UUID ticket, Row row) throws SQLException {
        return new TicketUsage(
                new TenantId(row.uuid(1)),
                ticket,
                row.longNumber(2),
                row.longNumber(3),
                row.longNumber(4),
                row.longNumber(5),
                row.longNumber(6),
                row.longNumber(7),
                row.flag(8));
    }
}
