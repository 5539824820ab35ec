package io.keybuzz.domain.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Something that happened and that another context may care about; stored in the outbox with the change itself. */
public interface DomainEvent {
    EventId id();

    TenantId tenant();

    /** The aggregate it happened to; order is promised per aggregate only. */
    UUID aggregate();

    Instant occurredAt();

    /** Stable name with its context, such as {@code ticketing.ticket-opened}. */
    String type();

    /** What a subscriber needs, as text: ids and enum names, never message content. */
    Map<String, String> payload();

    /** How long it is kept back before anybody hears of it; events of one aggregate wait for it. */
    default Duration delay() {
        return Duration.ZERO;
    }
}
