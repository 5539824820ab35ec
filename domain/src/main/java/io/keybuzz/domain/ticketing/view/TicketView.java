package io.keybuzz.domain.ticketing.view;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.attribute.AttributeValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it is shown.
 *
 * @param dueAt the nearest deadline that is not met yet
 */
public record TicketView(
        UUID id,
        UUID tenantId,
        long version,
        @Nullable String externalId,
        Channel channel,
        @Nullable String marketplace,
        @Nullable String language,
        TicketStatus status,
        TicketPriority priority,
        String subject,
        @Nullable String customerName,
        @Nullable String customerEmail,
        @Nullable String category,
        @Nullable String sentiment,
        List<String> tags,
        Map<String, AttributeValue> attributes,
        @Nullable UUID assigneeUserId,
        @Nullable UUID assigneeTeamId,
        @Nullable UUID customerId,
        @Nullable UUID mergedInto,
        @Nullable UUID followUpOf,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Instant snoozedUntil,
        @Nullable Instant lastCustomerMessageAt,
        @Nullable Instant lastReplyAt,
        @Nullable Instant dueAt,
        int messageCount) {}
