package io.keybuzz.testkit.contract.billing;

import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.application.billing.quota.MonthsUsage;
import io.keybuzz.application.shared.Outbox.Delivery;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.billing.plan.UnitPrices;
import io.keybuzz.domain.billing.quota.Charge;
import io.keybuzz.domain.billing.quota.Counts;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.billing.quota.UsageKind;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the contracts of billing's stores share. */
public interface BillingContract extends StoreContract {
    /** Prices in cents that show in a sum which of them was taken how often. */
    UnitPrices PRICES = new UnitPrices(100, 7, "EUR");

    default BillingStores billing() {
        return stores().ports().billing();
    }

    /** This month. */
    default BillingPeriod month() {
        return BillingPeriod.of(stores().now());
    }

    default BillingPlan plan(long quota, boolean recharge, int units) {
        return plan(quota, recharge, units, PRICES);
    }

    default BillingPlan plan(long quota, boolean recharge, int units, UnitPrices prices) {
        return new BillingPlan(0, Instant.EPOCH, "PRO", quota, 80, 100, recharge, units, prices, Optional.empty());
    }

    /** The tenant has agreed to it before this month. */
    default BillingPlan givenPlan(TenantId tenant, BillingPlan wish) {
        return givenPlan(tenant, wish, month().start().minusSeconds(3_600));
    }

    /** The tenant agrees to it at that instant, as the use case does. */
    default BillingPlan givenPlan(TenantId tenant, BillingPlan wish, Instant now) {
        return inTenant(tenant, () -> {
            BillingPeriod period = BillingPeriod.of(now);
            List<BillingPlan> plans = new ArrayList<>(billing().plans().inForce(tenant, period));
            BillingPlan next = plans.get(plans.size() - 1).followedBy(wish, now);
            plans.add(next);
            billing().plans().add(tenant, next);
            billing().ledger().reprice(tenant, period, PeriodTerms.of(period, plans), PeriodTerms.of(next));
            return next;
        });
    }

    default UsageFact action(TenantId tenant, UUID ticket, String key) {
        return action(tenant, ticket, key, stores().now());
    }

    default UsageFact action(TenantId tenant, UUID ticket, String key, Instant at) {
        return new UsageFact(tenant, key, UsageKind.AI_ACTION, ticket, at, true, 10);
    }

    default Charge take(UsageFact fact) {
        return inTenant(fact.tenant(), () -> billing().ledger().take(fact));
    }

    default void count(UsageFact fact) {
        change(fact.tenant(), () -> billing().ledger().count(fact));
    }

    /** As many tickets are opened, each with its own fact. */
    default void open(TenantId tenant, int tickets) {
        for (int i = 0; i < tickets; i++) {
            count(UsageFact.opened(tenant, stores().ids().next(), stores().now()));
        }
    }

    default QuotaUsage usage(TenantId tenant) {
        return usage(tenant, month());
    }

    default QuotaUsage usage(TenantId tenant, BillingPeriod period) {
        return read(tenant, () -> MonthsUsage.of(billing(), tenant, period));
    }

    default List<Recharge> recharges(TenantId tenant) {
        return read(tenant, () -> billing().ledger().recharges(tenant, month()));
    }

    default Counts counts(TenantId tenant) {
        return usage(tenant).counts();
    }

    /** A ticket that nobody has counted anything on. */
    default UUID ticket() {
        return stores().ids().next();
    }

    /** How many events a subscriber could take now. */
    default long heard(String subscriber) {
        return claim().stream()
                .map(Delivery::subscriber)
                .filter(subscriber::equals)
                .count();
    }
}
