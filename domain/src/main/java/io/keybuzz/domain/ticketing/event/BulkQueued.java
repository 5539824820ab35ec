package io.keybuzz.domain.ticketing.event;

import io.keybuzz.domain.shared.DomainEvent;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.bulk.BulkId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Tickets of a piece of work wait for their turn. @param waiting how many; who does less than all of them has done something */
public record BulkQueued(EventId id, TenantId tenant, BulkId bulk, int waiting, Instant occurredAt)
        implements DomainEvent {
    public static final String TYPE = "ticketing.bulk-queued";

    @Override
    public UUID aggregate() {
        return bulk.value();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, String> payload() {
        return Map.of("bulkId", bulk.toString(), "waiting", Integer.toString(waiting));
    }
}
