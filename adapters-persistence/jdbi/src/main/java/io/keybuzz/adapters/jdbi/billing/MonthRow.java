package io.keybuzz.adapters.jdbi.billing;

import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.billing.plan.UnitPrices;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.util.Optional;

/** A row of {@code billing.quota_usage}. */
final class MonthRow {
    static final String SELECT = """
            select q.tenant_id, q.period_start, q.quota, q.soft_limit, q.hard_limit, q.auto_recharge, q.recharge_units,
              q.ticket_price_minor, q.ai_action_price_minor, q.currency, q.token_budget is not null, q.token_budget,
              q.tickets_count, q.ai_actions_count, q.prepaid_units, q.auto_recharges, q.recharged_units, q.tokens_used,
              q.usage_minor, q.recharge_minor, q.soft_reached_at, q.hard_reached_at, q.finalized_at, q.last_updated_at
            from billing.quota_usage q where q.tenant_id = ? and q.period_start = ?""";

    private MonthRow() {}

    static QuotaUsage read(Row row) throws SQLException {
        return new QuotaUsage(
                new TenantId(row.uuid(1)),
                BillingPeriod.of(row.instant(2)),
                new PeriodTerms(
                        row.longNumber(3),
                        row.longNumber(4),
                        row.longNumber(5),
                        row.flag(6),
                        row.number(7),
                        new UnitPrices(row.longNumber(8), row.longNumber(9), row.text(10)),
                        number(row, 11)),
                new Counts(
                        row.longNumber(13),
                        row.longNumber(14),
                        row.longNumber(15),
                        row.number(16),
                        row.longNumber(17),
                        row.longNumber(18),
                        row.longNumber(19),
                        row.longNumber(20)),
                Optional.ofNullable(row.nullableInstant(21)),
                Optional.ofNullable(row.nullableInstant(22)),
                Optional.ofNullable(row.nullableInstant(23)),
                row.instant(24));
    }

    /** A number that may be missing, behind the flag that says whether it is there. */
    static Optional<Long> number(Row row, int flag) throws SQLException {
        return row.flag(flag) ? Optional.of(row.longNumber(flag + 1)) : Optional.empty();
    }
}
