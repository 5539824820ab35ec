package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.view.EventView;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a ticket's history.
 *
 * @param version the ticket's version that this line led to; 0 for lines written before versions were noted
 */
public record TicketEvent(
        EventId id,
        TenantId tenant,
        TicketId ticket,
        long version,
        TicketEventType type,
        ActorType actorType,
        Optional<String> actorId,
        Instant createdAt,
        Map<String, String> payload) {
    public TicketEvent {
        payload = Map.copyOf(payload);
    }

    /** The ticket's field this line is about, as the API names it; empty for a message, and for what only time brought. */
    public Optional<String> field() {
        return switch (type) {
            case STATUS_CHANGED ->
                Optional.of(payload.getOrDefault("field", "status").replaceFirst("\\..*", ""));
            case PRIORITY_CHANGED -> Optional.of("priority");
            case ASSIGNMENT_CHANGED -> Optional.of("assignment");
            default -> Optional.empty();
        };
    }

    /** The line as it is shown. */
    public EventView toView() {
        return new EventView(
                id.value(), ticket.value(), version, type, actorType, actorId.orElse(null), createdAt, payload);
    }
}
