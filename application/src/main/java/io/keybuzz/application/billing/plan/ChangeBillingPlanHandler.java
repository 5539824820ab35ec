package io.keybuzz.application.billing.plan;

import io.keybuzz.application.billing.BilledTenant;
import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.BillingProblem;
import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.billing.plan.PeriodTerms;
import io.keybuzz.domain.billing.port.PayerNames;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class ChangeBillingPlanHandler implements Change<ChangeBillingPlan, TenantPlan> {
    private final BillingStores stores;
    private final PayerNames names;

    ChangeBillingPlanHandler(BillingStores stores, PayerNames names) {
        this.stores = stores;
        this.names = names;
    }

    /** The month that has begun goes on under the new plan; what was counted in it keeps its price. */
    @Override
    public TenantPlan handle(CallContext call, ChangeBillingPlan command) {
        TenantId tenant = BilledTenant.of(call, command.tenant());
        if (call.caller().role() == Role.SUPER_ADMIN && names.of(tenant).isEmpty()) {
            throw CommonProblem.INVALID_FIELDS.refuse("There is no such tenant", Map.of("field", "tenantId"));
        }
        BillingPeriod period = BillingPeriod.of(call.now());
        List<BillingPlan> plans = new ArrayList<>(stores.plans().inForce(tenant, period));
        BillingPlan before = plans.get(plans.size() - 1);
        command.expected().require(before.version());
        requireOwnTerms(call, before, command.wish());
        command.wish().requireOffered();
        if (before.version() > 0 && before.agreesWith(command.wish())) {
            return new TenantPlan(tenant, before);
        }
        BillingPlan next = before.followedBy(command.wish(), call.now());
        plans.add(next);
        stores.plans().add(tenant, next);
        stores.ledger().reprice(tenant, period, PeriodTerms.of(period, plans), PeriodTerms.of(next));
        return new TenantPlan(tenant, next);
    }

    /** A tenant says how much it wants, as long as it pays for it; what that costs is not for who pays to say. */
    private static void requireOwnTerms(CallContext call, BillingPlan before, BillingPlan wish) {
        if (call.caller().role() == Role.SUPER_ADMIN) {
            return;
        }
        if (!before.hasTermsOf(wish)) {
            throw BillingProblem.TERMS_NOT_YOURS.refuse(
                    "plan, ticketUnitPrice, aiActionUnitPrice, currency and tokenBudget are changed by KeyBuzz");
        }
        if (before.givesLessAwayThan(wish)) {
            throw BillingProblem.TERMS_NOT_YOURS.refuse(
                    "AI actions cost nothing under this plan;"
                            + " ticketMonthlyQuota and hardLimitPercent are raised, and automatic recharge is turned on, by KeyBuzz");
        }
    }

    @Override
    public AuditNote note(ChangeBillingPlan command, TenantPlan result) {
        return AuditNote.of(
                "billingPlan",
                result.tenant().value(),
                "plan",
                "ticketMonthlyQuota",
                "limits",
                "autoRecharge",
                "prices");
    }
}
