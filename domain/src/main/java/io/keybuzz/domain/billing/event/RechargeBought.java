package io.keybuzz.domain.billing.event;

import io.keybuzz.domain.billing.quota.Recharge;
import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Units were bought beyond the quota; they are to be paid. */
public record RechargeBought(EventId id, Recharge recharge) implements DomainEvent {
    public static final String TYPE = "billing.recharge-bought";

    @Override
    public TenantId tenant() {
        return recharge.tenant();
    }

    @Override
    public UUID aggregate() {
        return recharge.id();
    }

    @Override
    public Instant occurredAt() {
        return recharge.boughtAt();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, String> payload() {
        return Map.of(
                "key", "recharge/" + recharge.period() + "/" + recharge.number(),
                "amountMinor", Long.toString(recharge.amountMinor()),
                "currency", recharge.currency());
    }
}
