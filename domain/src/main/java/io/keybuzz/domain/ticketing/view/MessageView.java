package io.keybuzz.domain.ticketing.view;

import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.SenderType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is shown; {@code createdAt} is its place in the list.
 *
 * @param undoUntil until when a reply can be taken back
 */
public record MessageView(
        UUID id,
        UUID ticketId,
        SenderType senderType,
        @Nullable String senderId,
        String senderName,
        String body,
        boolean internal,
        MessageSource source,
        Instant sentAt,
        Instant createdAt,
        DeliveryStatus deliveryStatus,
        @Nullable String deliveryError,
        @Nullable Instant undoUntil) {}
