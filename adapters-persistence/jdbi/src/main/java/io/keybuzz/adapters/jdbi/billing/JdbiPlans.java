package io.keybuzz.adapters.jdbi.billing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.billing.plan.UnitPrices;
import io.keybuzz.domain.billing.port.Plans;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

final class JdbiPlans implements Plans {
    private static final String SELECT = """
            select p.version, p.since, p.plan, p.ticket_monthly_quota, p.soft_limit_percent, p.hard_limit_percent,
              p.auto_recharge_enabled, p.auto_recharge_units, p.ticket_unit_price_minor, p.ai_action_unit_price_minor,
              p.currency, p.token_budget is not null, p.token_budget
            from billing.tenant_billing_plan p where p.tenant_id = ?""";

    private static final Sql LATEST = Sql.exact(SELECT + " order by p.version desc limit 1");

    private static final Sql IN_FORCE = Sql.exact(SELECT + """
             and p.since < ? and p.version >= coalesce((
              select max(f.version) from billing.tenant_billing_plan f where f.tenant_id = ? and f.since <= ?), 0)
            order by p.version""");

    /** Whoever begins a month holds it, too: it begins under this plan, or is there to be changed by it. */
    private static final Sql LOCK = Sql.exact("select pg_advisory_xact_lock(hashtextextended(?, 0))");

    private static final Sql INSERT = Sql.exact("""
            insert into billing.tenant_billing_plan (tenant_id, version, since, plan, ticket_monthly_quota, soft_limit_percent,
              hard_limit_percent, auto_recharge_enabled, auto_recharge_units, ticket_unit_price_minor,
              ai_action_unit_price_minor, currency, token_budget)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");

    private final JdbiUnitOfWork work;

    JdbiPlans(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<BillingPlan> inForce(TenantId tenant, BillingPeriod period) {
        List<BillingPlan> found = work.session()
                .list(
                        IN_FORCE,
                        args -> args.uuid(tenant.value())
                                .instant(period.end())
                                .uuid(tenant.value())
                                .instant(period.start()),
                        JdbiPlans::plan);
        if (!found.isEmpty() && !found.get(0).since().isAfter(period.start())) {
            return found;
        }
        List<BillingPlan> plans = new ArrayList<>(List.of(BillingPlan.standard()));
        plans.addAll(found);
        return plans;
    }

    @Override
    public BillingPlan latest(TenantId tenant) {
        return work.session()
                .first(LATEST, args -> args.uuid(tenant.value()), JdbiPlans::plan)
                .orElseGet(BillingPlan::standard);
    }

    @Override
    public void add(TenantId tenant, BillingPlan plan) {
        work.session().write(Write.of(LOCK, args -> args.text("billing.plan/" + tenant)));
        work.session()
                .write(Write.of(INSERT, args -> bind(args, tenant, plan))
                        .orWhenTaken("tenant_billing_plan_pkey", JdbiPlans::stale));
    }

    private static void bind(Args args, TenantId tenant, BillingPlan plan) throws SQLException {
        args.uuid(tenant.value()).number(plan.version()).instant(plan.since());
        terms(args.text(plan.plan()), plan);
    }

    /** The terms of a plan in the order in which columns and functions have them. */
    static void terms(Args args, BillingPlan plan) throws SQLException {
        args.number(plan.ticketMonthlyQuota())
                .number(plan.softLimitPercent())
                .number(plan.hardLimitPercent())
                .flag(plan.autoRechargeEnabled())
                .number(plan.autoRechargeUnits())
                .number(plan.prices().ticketMinor())
                .number(plan.prices().aiActionMinor())
                .text(plan.prices().currency())
                .number(plan.tokenBudget());
    }

    private static RuntimeException stale() {
        return Write.anew(CommonProblem.STALE_VERSION.refuse("The plan was changed by somebody else; load it again"));
    }

    private static BillingPlan plan(Row row) throws SQLException {
        return new BillingPlan(
                row.longNumber(1),
                row.instant(2),
                row.text(3),
                row.longNumber(4),
                row.number(5),
                row.number(6),
                row.flag(7),
                row.number(8),
                new UnitPrices(row.longNumber(9), row.longNumber(10), row.text(11)),
                MonthRow.number(row, 12));
    }
}
