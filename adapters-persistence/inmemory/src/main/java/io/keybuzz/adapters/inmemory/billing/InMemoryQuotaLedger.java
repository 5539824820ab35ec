package io.keybuzz.adapters.inmemory.billing;

import io.keybuzz.adapters.inmemory.billing.BillingRows.Entry;
import io.keybuzz.adapters.inmemory.billing.BillingRows.EntryKey;
import io.keybuzz.adapters.inmemory.billing.BillingRows.Month;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.BillingProblem;
import io.keybuzz.domain.billing.event.LimitReached;
import io.keybuzz.domain.billing.event.LimitReached.Limit;
import io.keybuzz.domain.billing.event.RechargeBought;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.billing.port.QuotaLedger;
import io.keybuzz.domain.billing.quota.Charge;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class InMemoryQuotaLedger implements QuotaLedger {
    private final BillingRows rows;
    private final InMemoryTicketUsages tickets;
    private final Outbox outbox;
    private final IdSource ids;

    InMemoryQuotaLedger(BillingRows rows, InMemoryTicketUsages tickets, Outbox outbox, IdSource ids) {
        this.rows = rows;
        this.tickets = tickets;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Override
    public void count(UsageFact fact) {
        take(fact);
    }

    @Override
    public Charge take(UsageFact fact) {
        rows.database.session().requireOwn(fact.tenant());
        EntryKey key = new EntryKey(fact.tenant(), fact.key());
        Optional<Entry> known = rows.entries.find(key);
        if (known.isPresent()) {
            Month month = new Month(fact.tenant(), known.get().period());
            return rows.quotas.find(month).orElseThrow().charge(Charge.Outcome.KNOWN);
        }
        QuotaUsage before = rows.open(fact.tenant(), fact.at());
        QuotaUsage.Counting counting = before.count(fact, ids);
        if (counting.charge().outcome() == Charge.Outcome.COUNTED) {
            rows.entries.put(key, new Entry(fact, before.period(), counting.priceMinor(), counting.paid()));
            store(before, counting, fact);
        }
        return counting.charge();
    }

    private void store(QuotaUsage before, QuotaUsage.Counting counting, UsageFact fact) {
        QuotaUsage after = counting.after();
        rows.quotas.put(new Month(after.tenant(), after.period()), after);
        tickets.count(fact);
        if (before.softReachedAt().isEmpty() && after.softReachedAt().isPresent()) {
            outbox.publish(reached(after, Limit.SOFT, after.terms().softLimit()));
        }
        if (before.hardReachedAt().isEmpty() && after.hardReachedAt().isPresent()) {
            outbox.publish(reached(after, Limit.HARD, after.terms().hardLimit()));
        }
        counting.recharge().ifPresent(this::bought);
    }

    private LimitReached reached(QuotaUsage month, Limit which, long limit) {
        return new LimitReached(
                ids.next(EventId::new), month.tenant(), which, month.period(), limit, month.lastUpdatedAt());
    }

    private void bought(Recharge recharge) {
        Month month = new Month(recharge.tenant(), recharge.period());
        List<Recharge> all = new ArrayList<>(rows.rechargesOf(month));
        all.add(recharge);
        rows.recharges.put(month, List.copyOf(all));
        outbox.publish(new RechargeBought(ids.next(EventId::new), recharge));
    }

    @Override
    public void countTokens(TenantId tenant, UUID ticket, long tokens, Instant now) {
        rows.database.session().requireOwn(tenant);
        QuotaUsage month = rows.open(tenant, now);
        rows.quotas.put(
                new Month(tenant, month.period()), month.with(month.counts().andTokens(tokens), now));
        tickets.countTokens(tenant, ticket, tokens);
    }

    @Override
    public Optional<QuotaUsage> find(TenantId tenant, BillingPeriod period) {
        return rows.quotas
                .find(new Month(tenant, period))
                .filter(it -> rows.database.session().sees(tenant));
    }

    @Override
    public void reprice(TenantId tenant, BillingPeriod period, PeriodTerms terms, PeriodTerms next) {
        rows.database.session().requireOwn(tenant);
        Month month = new Month(tenant, period);
        QuotaUsage usage = rows.quotas.find(month).orElseGet(() -> QuotaUsage.none(tenant, period, terms));
        rows.quotas.put(month, repriced(usage, terms));
        rows.quotas.replaceAll(
                it -> it.tenant().equals(tenant)
                        && it.period().compareTo(period) > 0
                        && it.finalizedAt().isEmpty(),
                it -> repriced(it, next));
    }

    private static QuotaUsage repriced(QuotaUsage usage, PeriodTerms terms) {
        Counts counts = usage.counts();
        boolean charged = counts.usageMinor() > 0 || counts.rechargeMinor() > 0;
        if (charged && !usage.terms().prices().currency().equals(terms.prices().currency())) {
            throw BillingProblem.CURRENCY_IN_USE.refuse(
                    "Something was charged in another currency, this month or in one that has begun after it");
        }
        return usage.on(terms);
    }

    @Override
    public List<Recharge> recharges(TenantId tenant, BillingPeriod period) {
        return rows.database.session().sees(tenant) ? rows.rechargesOf(new Month(tenant, period)) : List.of();
    }

    @Override
    public Page<Recharge> recharges(TenantId tenant, BillingPeriod period, PageRequest page) {
        long after = page.after().map(Recharge::numberAt).orElse(0L);
        List<Recharge> found = recharges(tenant, period).stream()
                .filter(it -> it.number() > after)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), Recharge::place);
    }
}
