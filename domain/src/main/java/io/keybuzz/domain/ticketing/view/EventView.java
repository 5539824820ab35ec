package io.keybuzz.domain.ticketing.view;

import io.keybuzz.domain.ticketing.ActorType;
import io.keybuzz.domain.ticketing.TicketEventType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of history as it is shown. */
public record EventView(
        UUID id,
        UUID ticketId,
        long version,
        TicketEventType type,
        ActorType actorType,
        @Nullable String actorId,
        Instant createdAt,
        Map<String, String> payload) {}
