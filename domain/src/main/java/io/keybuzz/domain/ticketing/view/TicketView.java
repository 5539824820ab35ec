package io.keybuzz.domain.ticketing.view;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket as it is shown. */
public record TicketView(
        UUID id,
        UUID tenantId,
        @Nullable String externalId,
        Channel channel,
        TicketStatus status,
        TicketPriority priority,
        String subject,
        @Nullable String customerName,
        @Nullable String customerEmail,
        @Nullable String category,
        @Nullable String sentiment,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant resolvedAt,
        int messageCount) {}
