package io.keybuzz.adapters.inmemory.billing;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.payment.PaymentOrder;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;

/** The rows that billing's stores share. */
final class BillingRows {
    final InMemoryDatabase database;
    final Table<TenantId, List<BillingPlan>> plans;
    final Table<Month, QuotaUsage> quotas;
    final Table<EntryKey, Entry> entries;
    final Table<Month, List<Recharge>> recharges;
    final Timeline<Statement> statements;
    final Timeline<PaymentOrder> payments;
    final Table<EntryKey, PaymentOrder> paymentsByKey;

    BillingRows(InMemoryDatabase database) {
        this.database = database;
        this.plans = new Table<>(database);
        this.quotas = new Table<>(database);
        this.entries = new Table<>(database);
        this.recharges = new Table<>(database);
        this.statements = Timeline.newestFirst(database);
        this.payments = Timeline.newestFirst(database);
        this.paymentsByKey = new Table<>(database);
    }

    /** What a tenant has agreed to, the oldest first; never empty. */
    List<BillingPlan> plansOf(TenantId tenant) {
        return plans.find(tenant)
                .filter(it -> database.session().sees(tenant))
                .orElseGet(() -> List.of(BillingPlan.standard()));
    }

    /** What is in force at that instant. */
    BillingPlan planAt(TenantId tenant, Instant at) {
        return plansOf(tenant).stream()
                .filter(plan -> !plan.since().isAfter(at))
                .reduce((before, after) -> after)
                .orElseGet(BillingPlan::standard);
    }

    /** The month that a fact of this instant is counted in. */
    QuotaUsage open(TenantId tenant, Instant at) {
        BillingPeriod period = BillingPeriod.of(at);
        while (true) {
            Month month = new Month(tenant, period);
            if (!quotas.contains(month)) {
                Instant from = at.isAfter(period.start()) ? at : period.start();
                quotas.put(month, QuotaUsage.none(tenant, period, PeriodTerms.of(planAt(tenant, from))));
            }
            QuotaUsage usage = quotas.find(month).orElseThrow();
            if (usage.finalizedAt().isEmpty()) {
                return usage;
            }
            period = period.next();
        }
    }

    List<Recharge> rechargesOf(Month month) {
        return recharges.find(month).orElseGet(List::of);
    }

    /** One tenant's month. */
    record Month(TenantId tenant, BillingPeriod period) {}

    /** What is unique in a tenant. */
    record EntryKey(TenantId tenant, String key) {}

    /** One line of the ledger. */
    record Entry(UsageFact fact, BillingPeriod period, long priceMinor, boolean paid) {}
}
