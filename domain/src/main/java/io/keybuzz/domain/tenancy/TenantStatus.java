package io.keybuzz.domain.tenancy;

/** Life of a tenant (seed PH11-02). Only TRIAL and ACTIVE tenants may log in and work. */
public enum TenantStatus {
    TRIAL,
    ACTIVE,
    SUSPENDED,
    CLOSED;

    public boolean mayWork() {
        return this == TRIAL || this == ACTIVE;
    }
}
