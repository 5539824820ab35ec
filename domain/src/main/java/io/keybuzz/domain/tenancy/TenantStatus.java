package io.keybuzz.domain.tenancy;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Life of a tenant (seed PH11-02). Only TRIAL and ACTIVE tenants may log in and work. This is where its legal moves are
 * written, and nowhere else: closing is for good.
 */
public enum TenantStatus {
    TRIAL,
    ACTIVE,
    SUSPENDED,
    CLOSED;

    public boolean mayWork() {
        return this == TRIAL || this == ACTIVE;
    }

    /** What a tenant in this status can become. */
    public Set<TenantStatus> next() {
        return switch (this) {
            case TRIAL -> EnumSet.of(ACTIVE, SUSPENDED, CLOSED);
            case ACTIVE -> EnumSet.of(SUSPENDED, CLOSED);
            case SUSPENDED -> EnumSet.of(ACTIVE, CLOSED);
            case CLOSED -> EnumSet.noneOf(TenantStatus.class);
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
