package io.keybuzz.adapters.jdbi.billing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.port.MonthClosings;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.UsageKind;
import io.keybuzz.domain.billing.statement.LedgerSum;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class JdbiMonthClosings implements MonthClosings {
    /** A month may have a million facts, and nobody waits for it to be closed. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Sql DUE = Sql.exact("""
            select q.tenant_id, q.period_start from billing.quota_usage q
            where q.finalized_at is null and q.period_end <= ? order by q.period_end, q.tenant_id limit ?""");

    /** What follows is planned for the month as it is: few tenants have a thousand times what most have. */
    private static final Sql TAKE = Sql.exact(MonthRow.SELECT + " and q.finalized_at is null for update skip locked")
            .plannedForValues();

    private static final Sql SUMS = Sql.exact("""
            select e.kind, e.price_minor, e.prepaid, count(*) from billing.usage_entry e
            where e.tenant_id = ? and e.period_start = ? group by e.kind, e.price_minor, e.prepaid""");

    private static final Sql CLOSE = Sql.exact("""
            update billing.quota_usage q
            set tickets_count = ?, ai_actions_count = ?, prepaid_units = ?, auto_recharges = ?, recharged_units = ?,
              tokens_used = ?, usage_minor = ?, recharge_minor = ?, finalized_at = ?
            where q.tenant_id = ? and q.period_start = ? and q.finalized_at is null""");

    private static final Sql STATEMENT = Sql.exact("""
            insert into billing.statement (tenant_id, period_start, issued_at, total_minor, currency, document)
            values (?, ?, ?, ?, ?, cast(? as jsonb))""");

    private static final Sql APPORTION = Sql.exact("""
            with later as (
              select distinct e.ticket_id from billing.usage_entry e where e.tenant_id = ? and e.period_start > ?),
            fact as (
              select e.ticket_id, count(*) units, count(*) filter (where e.prepaid) paid,
                coalesce(sum(e.price_minor) filter (where not e.prepaid), 0) own
              from billing.usage_entry e where e.tenant_id = ? and e.period_start = ? group by e.ticket_id),
            place as (
              select f.ticket_id, f.units, f.own, f.paid, sum(f.paid) over (order by f.ticket_id) upto, sum(f.paid) over () whole
              from fact f),
            part as (
              insert into billing.statement_ticket (tenant_id, period_start, ticket_id, units, amount_minor)
              select s.tenant_id, s.period_start, p.ticket_id, p.units, p.own + case when p.whole = 0 then 0 else
                div(s.recharge * p.upto, p.whole) - div(s.recharge * (p.upto - p.paid), p.whole) end
              from place p, (values (cast(? as uuid), cast(? as timestamptz), cast(? as numeric)))
                s (tenant_id, period_start, recharge)
              returning tenant_id, ticket_id, amount_minor)
            update billing.ticket_billing_usage u
            set calculated_amount_minor = u.calculated_amount_minor + p.amount_minor, updated_at = ?,
              finalized = l.ticket_id is null
            from part p left join later l on l.ticket_id = p.ticket_id
            where u.tenant_id = p.tenant_id and u.ticket_id = p.ticket_id""");

    private final JdbiUnitOfWork work;

    JdbiMonthClosings(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Month> due(Instant endedBy, int limit) {
        work.session().requireWide();
        return work.session()
                .list(
                        DUE,
                        args -> args.instant(endedBy).number(limit),
                        row -> new Month(new TenantId(row.uuid(1)), BillingPeriod.of(row.instant(2))));
    }

    @Override
    public Optional<QuotaUsage> take(TenantId tenant, BillingPeriod period) {
        Optional<QuotaUsage> month =
                work.session().first(TAKE, args -> args.uuid(tenant.value()).instant(period.start()), MonthRow::read);
        if (month.isPresent()) {
            work.session().waitUpTo(PATIENCE);
        }
        return month;
    }

    @Override
    public List<LedgerSum> sums(TenantId tenant, BillingPeriod period) {
        return work.session()
                .list(
                        SUMS,
                        args -> args.uuid(tenant.value()).instant(period.start()),
                        row -> new LedgerSum(
                                UsageKind.valueOf(row.text(1)), row.longNumber(2), row.flag(3), row.longNumber(4)));
    }

    @Override
    public void close(Statement statement) {
        Instant start = statement.period().start();
        UUID tenant = statement.tenant().value();
        Counts counts = statement.counts();
        work.session()
                .write(Write.of(
                        STATEMENT,
                        args -> args.uuid(tenant)
                                .instant(start)
                                .instant(statement.issuedAt())
                                .number(statement.totalMinor())
                                .text(statement.currency())
                                .text(StatementJson.write(statement))));
        work.session()
                .write(Write.of(
                                CLOSE,
                                args -> args.number(counts.tickets())
                                        .number(counts.aiActions())
                                        .number(counts.prepaid())
                                        .number(counts.recharges())
                                        .number(counts.recharged())
                                        .number(counts.tokens())
                                        .number(counts.usageMinor())
                                        .number(counts.rechargeMinor())
                                        .instant(statement.issuedAt())
                                        .uuid(tenant)
                                        .instant(start))
                        .orWhenNoRow(() -> new IllegalStateException("the month is closed already")));
        apportion(statement, tenant, start);
    }

    private void apportion(Statement statement, UUID tenant, Instant start) {
        work.session()
                .write(Write.of(
                        APPORTION,
                        args -> args.uuid(tenant)
                                .instant(start)
                                .uuid(tenant)
                                .instant(start)
                                .uuid(tenant)
                                .instant(start)
                                .number(statement.counts().rechargeMinor())
                                .instant(statement.issuedAt())));
    }
}
