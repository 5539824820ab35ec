package io.keybuzz.domain.billing.statement;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.billing.quota.UsageKind;
import io.keybuzz.domain.billing.statement.StatementLine.Kind;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a month came to. Made once, when the month is closed, and never changed.
 *
 * @param plans what was in force, the oldest first
 * @param currency of everything in it
 */
public record Statement(
        TenantId tenant,
        BillingPeriod period,
        Instant issuedAt,
        List<PlanShare> plans,
        long quota,
        long softLimit,
        long hardLimit,
        Counts counts,
        List<StatementLine> lines,
        List<Recharge> recharges,
        String currency) {
    public Statement {
        plans = List.copyOf(plans);
        lines = List.copyOf(lines);
        recharges = List.copyOf(recharges);
    }

    /**
     * Makes the statement of a month from its ledger.
     *
     * @param usage the month, with the ledger's own counts
     */
    public static Statement of(
            QuotaUsage usage,
            List<LedgerSum> ledger,
            List<Recharge> recharges,
            List<BillingPlan> plans,
            Instant issuedAt) {
        return new Statement(
                usage.tenant(),
                usage.period(),
                issuedAt,
                plans.stream()
                        .map(it -> new PlanShare(it.plan(), it.since(), it.ticketMonthlyQuota(), it.prices()))
                        .toList(),
                usage.terms().quota(),
                usage.terms().softLimit(),
                usage.terms().hardLimit(),
                usage.counts(),
                lines(ledger, recharges),
                recharges,
                usage.terms().prices().currency());
    }

    /** What a ledger says was counted. @param tokens are counted and not billed */
    public static Counts counts(List<LedgerSum> ledger, List<Recharge> recharges, long tokens) {
        return new Counts(
                count(ledger, UsageKind.TICKET),
                count(ledger, UsageKind.AI_ACTION),
                ledger.stream()
                        .filter(LedgerSum::paid)
                        .mapToLong(LedgerSum::count)
                        .sum(),
                recharges.size(),
                recharges.stream().mapToLong(Recharge::units).sum(),
                tokens,
                ledger.stream().mapToLong(LedgerSum::amountMinor).reduce(0, Math::addExact),
                recharges.stream().mapToLong(Recharge::amountMinor).reduce(0, Math::addExact));
    }

    /** Without lines and recharges, of which there may be thousands. */
    public Statement brief() {
        return new Statement(
                tenant, period, issuedAt, plans, quota, softLimit, hardLimit, counts, List.of(), List.of(), currency);
    }

    /** What there is to pay in all: usage that was not paid for by recharges, and the recharges. */
    public long totalMinor() {
        return Math.addExact(counts.usageMinor(), counts.rechargeMinor());
    }

    private static long count(List<LedgerSum> ledger, UsageKind kind) {
        return ledger.stream()
                .filter(it -> it.kind() == kind)
                .mapToLong(LedgerSum::count)
                .sum();
    }

    private static List<StatementLine> lines(List<LedgerSum> ledger, List<Recharge> recharges) {
        Map<Kind, Map<Long, Long>> units = ledger.stream()
                .collect(Collectors.groupingBy(
                        Statement::kind,
                        TreeMap::new,
                        Collectors.groupingBy(
                                it -> it.paid() ? 0 : it.priceMinor(),
                                TreeMap::new,
                                Collectors.summingLong(LedgerSum::count))));
        if (!recharges.isEmpty()) {
            units.put(
                    Kind.RECHARGES,
                    recharges.stream()
                            .collect(Collectors.groupingBy(
                                    Recharge::unitPriceMinor, TreeMap::new, Collectors.summingLong(Recharge::units))));
        }
        List<StatementLine> lines = new ArrayList<>();
        units.forEach(
                (kind, prices) -> prices.forEach((price, count) -> lines.add(new StatementLine(kind, count, price))));
        lines.sort(Comparator.comparing(StatementLine::kind).thenComparing(StatementLine::unitPriceMinor));
        return lines;
    }

    private static Kind kind(LedgerSum sum) {
        if (sum.kind() == UsageKind.TICKET) {
            return sum.paid() ? Kind.PREPAID_TICKETS : Kind.TICKETS;
        }
        return sum.paid() ? Kind.PREPAID_AI_ACTIONS : Kind.AI_ACTIONS;
    }
}
