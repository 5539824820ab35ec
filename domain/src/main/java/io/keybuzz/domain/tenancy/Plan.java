package io.keybuzz.domain.tenancy;

/** What a tenant pays for (seed PH11-02, BillingPlan). */
public enum Plan {
    DEV,
    STARTER,
    PRO,
    ENTERPRISE
}
