package io.keybuzz.application.bridge.ai;

import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.application.billing.quota.MonthsUsage;
import io.keybuzz.domain.automation.metering.AiAllowance;
import io.keybuzz.domain.automation.metering.AiCharge;
import io.keybuzz.domain.automation.port.AiMeter;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.quota.Charge;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.billing.quota.UsageKind;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.UUID;

/** Automation charges its actions to billing's ledger. */
public final class AiBilling implements AiMeter {
    private final BillingStores stores;

    public AiBilling(BillingStores stores) {
        this.stores = stores;
    }

    @Override
    public boolean charge(AiCharge charge) {
        return take(charge).outcome() != Charge.Outcome.REFUSED;
    }

    @Override
    public void require(AiCharge charge) {
        take(charge).require();
    }

    @Override
    public AiAllowance left(TenantId tenant, Instant now) {
        QuotaUsage usage = MonthsUsage.of(stores, tenant, BillingPeriod.of(now));
        return new AiAllowance(usage.hasUnitsLeft(), usage.hasTokensLeft());
    }

    @Override
    public void tokens(TenantId tenant, UUID ticket, int tokens, Instant now) {
        stores.ledger().countTokens(tenant, ticket, tokens, now);
    }

    private Charge take(AiCharge charge) {
        return stores.ledger()
                .take(new UsageFact(
                        charge.tenant(),
                        "ai/" + charge.key(),
                        UsageKind.AI_ACTION,
                        charge.ticket(),
                        charge.at(),
                        charge.reply(),
                        charge.tokens()));
    }
}
