package io.keybuzz.domain.billing.event;

import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A month was closed; what its recharges have not paid is to be paid. */
public record StatementIssued(EventId id, Statement statement) implements DomainEvent {
    public static final String TYPE = "billing.statement-issued";

    @Override
    public TenantId tenant() {
        return statement.tenant();
    }

    @Override
    public UUID aggregate() {
        return statement.tenant().value();
    }

    @Override
    public Instant occurredAt() {
        return statement.issuedAt();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, String> payload() {
        return Map.of(
                "key", "statement/" + statement.period(),
                "amountMinor", Long.toString(statement.counts().usageMinor()),
                "currency", statement.currency());
    }
}
