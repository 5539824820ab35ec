package io.keybuzz.domain.billing.event;

import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A limit of the month was reached for the first time. @param limit units */
public record LimitReached(
        EventId id, TenantId tenant, Limit which, BillingPeriod period, long limit, Instant occurredAt)
        implements DomainEvent {
    public static final String SOFT_TYPE = "billing.soft-limit-reached";
    public static final String HARD_TYPE = "billing.hard-limit-reached";

    /** Which limit. */
    public enum Limit {
        SOFT,
        HARD
    }

    @Override
    public UUID aggregate() {
        return tenant.value();
    }

    @Override
    public String type() {
        return which == Limit.SOFT ? SOFT_TYPE : HARD_TYPE;
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("period", period.toString(), "limit", Long.toString(limit));
    }
}
