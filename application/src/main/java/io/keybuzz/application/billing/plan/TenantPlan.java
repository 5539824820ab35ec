package io.keybuzz.application.billing.plan;

import io.keybuzz.domain.billing.plan.BillingPlan;
import io.keybuzz.domain.shared.TenantId;

/** A tenant and what it has agreed to. */
public record TenantPlan(TenantId tenant, BillingPlan plan) {}
