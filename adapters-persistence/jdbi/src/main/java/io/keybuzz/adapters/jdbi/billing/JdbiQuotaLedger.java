package io.keybuzz.adapters.jdbi.billing;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.BillingProblem;
import io.keybuzz.domain.billing.event.LimitReached;
import io.keybuzz.domain.billing.event.LimitReached.Limit;
import io.keybuzz.domain.billing.event.RechargeBought;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.billing.port.QuotaLedger;
import io.keybuzz.domain.billing.quota.Charge;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The ledger as one function in the database, which does in one round trip what {@link QuotaUsage#count} says. Where nobody waits
 * for the answer it is sent with the last changes of the unit of work, because all charges of a tenant meet at one row.
 */
final class JdbiQuotaLedger implements QuotaLedger {
    private static final BillingPlan STANDARD = BillingPlan.standard();
    private static final String TERMS = "?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final Sql COUNT = Sql.exact("""
            select c.outcome, c.period, c.used, c.unit_limit, c.soft_limit, c.hard_limit, c.is_soft, c.is_hard,
              coalesce(c.recharge_number, 0), c.recharge_units, c.recharge_price, c.recharge_currency
            from billing.count_fact(?, ?, ?, ?, ?, ?, ?, ?, """ + TERMS + " c");

    private static final Sql TOKENS = Sql.exact("select billing.count_tokens(?, ?, ?, ?, " + TERMS);

    private static final Sql FIND = Sql.exact(MonthRow.SELECT);

    private static final String SET = """
            quota = excluded.quota, soft_limit = excluded.soft_limit, hard_limit = excluded.hard_limit,
              auto_recharge = excluded.auto_recharge, recharge_units = excluded.recharge_units,
              ticket_price_minor = excluded.ticket_price_minor, ai_action_price_minor = excluded.ai_action_price_minor,
              currency = excluded.currency, token_budget = excluded.token_budget""";
    private static final String SAME_MONEY = "(q.currency = excluded.currency or q.usage_minor + q.recharge_minor = 0)";

    private static final Sql REPRICE = Sql.exact("""
            insert into billing.quota_usage as q (tenant_id, period_start, period_end, quota, soft_limit, hard_limit,
              auto_recharge, recharge_units, ticket_price_minor, ai_action_price_minor, currency, token_budget, last_updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, period_start) do update set """ + " " + SET + " where " + SAME_MONEY);

    private static final Sql REPRICE_LATER = Sql.exact("""
            update billing.quota_usage q set """ + " " + SET + """

            from (values (?::bigint, ?::bigint, ?::bigint, ?::boolean, ?::integer, ?::bigint, ?::bigint, ?::text, ?::bigint))
              excluded (quota, soft_limit, hard_limit, auto_recharge, recharge_units, ticket_price_minor, ai_action_price_minor,
                currency, token_budget)
            where q.tenant_id = ? and q.period_start > ? and q.finalized_at is null and """ + " " + SAME_MONEY);

    private static final Sql LEFT_BEHIND = Sql.exact("""
            select 1 from billing.quota_usage q
            where q.tenant_id = ? and q.period_start > ? and q.finalized_at is null and q.currency <> ? limit 1""");

    private static final String SELECT_RECHARGES = """
            select r.id, r.tenant_id, r.period_start, r.number, r.units, r.unit_price_minor, r.currency, r.bought_at
            from billing.recharge r where r.tenant_id = ? and r.period_start = ?""";
    private static final Sql RECHARGES = Sql.exact(SELECT_RECHARGES + " order by r.number");
    private static final Sql SOME_RECHARGES =
            Sql.exact(SELECT_RECHARGES + " and r.number > ? order by r.number limit ?");

    private final JdbiUnitOfWork work;
    private final Outbox outbox;
    private final IdSource ids;

    JdbiQuotaLedger(JdbiUnitOfWork work, Outbox outbox, IdSource ids) {
        this.work = work;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public void count(UsageFact fact) {
        work.session().atEnd(() -> take(fact));
    }

    @Override
    public Charge take(UsageFact fact) {
        work.session().requireWriting();
        UUID recharge = ids.next();
        return work.session()
                .first(COUNT, args -> bind(args, fact, recharge), row -> told(row, fact, recharge))
                .orElseThrow();
    }

    private static void bind(Args args, UsageFact fact, UUID recharge) throws SQLException {
        args.uuid(fact.tenant().value())
                .text(fact.key())
                .name(fact.kind())
                .uuid(fact.ticket())
                .instant(fact.at())
                .flag(fact.autoReply())
                .number(fact.tokens())
                .uuid(recharge);
        JdbiPlans.terms(args, STANDARD);
    }

    /** Notes what others are to hear; it is sent when the unit of work ends. */
    private Charge told(Row row, UsageFact fact, UUID recharge) throws SQLException {
        BillingPeriod period = BillingPeriod.of(row.instant(2));
        if (row.flag(7)) {
            outbox.publish(reached(fact, Limit.SOFT, period, row.longNumber(5)));
        }
        if (row.flag(8)) {
            outbox.publish(reached(fact, Limit.HARD, period, row.longNumber(6)));
        }
        if (row.number(9) > 0) {
            outbox.publish(new RechargeBought(
                    ids.next(EventId::new),
                    new Recharge(
                            recharge,
                            fact.tenant(),
                            period,
                            row.number(9),
                            row.number(10),
                            row.longNumber(11),
                            row.text(12),
                            fact.at())));
        }
        return new Charge(Charge.Outcome.valueOf(row.text(1)), period, row.longNumber(3), row.longNumber(4));
    }

    private LimitReached reached(UsageFact fact, Limit which, BillingPeriod period, long limit) {
        return new LimitReached(ids.next(EventId::new), fact.tenant(), which, period, limit, fact.at());
    }

    @Override
    public void countTokens(TenantId tenant, UUID ticket, long tokens, Instant now) {
        work.session()
                .atEnd(() -> work.session().write(Write.of(TOKENS, args -> {
                    args.uuid(tenant.value()).uuid(ticket).instant(now).number(tokens);
                    JdbiPlans.terms(args, STANDARD);
                })));
    }

    @Override
    public Optional<QuotaUsage> find(TenantId tenant, BillingPeriod period) {
        return work.session().first(FIND, args -> args.uuid(tenant.value()).instant(period.start()), MonthRow::read);
    }

    @Override
    public void reprice(TenantId tenant, BillingPeriod period, PeriodTerms terms, PeriodTerms next) {
        work.session()
                .write(Write.of(REPRICE, args -> {
                            args.uuid(tenant.value()).instant(period.start()).instant(period.end());
                            bind(args, terms).instant(period.start());
                        })
                        .orWhenNoRow(JdbiQuotaLedger::charged));
        work.session()
                .write(Write.of(
                        REPRICE_LATER,
                        args -> bind(args, next).uuid(tenant.value()).instant(period.start())));
        Optional<Integer> leftBehind = work.session()
                .first(
                        LEFT_BEHIND,
                        args -> args.uuid(tenant.value())
                                .instant(period.start())
                                .text(next.prices().currency()),
                        row -> row.number(1));
        if (leftBehind.isPresent()) {
            throw charged();
        }
    }

    private static RuntimeException charged() {
        return BillingProblem.CURRENCY_IN_USE.refuse(
                "Something was charged in another currency, this month or in one that has begun after it");
    }

    private static Args bind(Args args, PeriodTerms terms) throws SQLException {
        return args.number(terms.quota())
                .number(terms.softLimit())
                .number(terms.hardLimit())
                .flag(terms.autoRecharge())
                .number(terms.rechargeUnits())
                .number(terms.prices().ticketMinor())
                .number(terms.prices().aiActionMinor())
                .text(terms.prices().currency())
                .number(terms.tokenBudget());
    }

    @Override
    public List<Recharge> recharges(TenantId tenant, BillingPeriod period) {
        return work.session()
                .list(RECHARGES, args -> args.uuid(tenant.value()).instant(period.start()), JdbiQuotaLedger::recharge);
    }

    @Override
    public Page<Recharge> recharges(TenantId tenant, BillingPeriod period, PageRequest page) {
        long after = page.after().map(Recharge::numberAt).orElse(0L);
        List<Recharge> found = work.session()
                .list(
                        SOME_RECHARGES,
                        args -> args.uuid(tenant.value())
                                .instant(period.start())
                                .number(after)
                                .number(page.limit() + 1),
                        JdbiQuotaLedger::recharge);
        return Page.of(found, page.limit(), Recharge::place);
    }

    private static Recharge recharge(Row row) throws SQLException {
        return new Recharge(
                row.uuid(1),
                new TenantId(row.uuid(2)),
                BillingPeriod.of(row.instant(3)),
                row.number(4),
                row.number(5),
                row.longNumber(6),
                row.text(7),
                row.instant(8));
    }
}
