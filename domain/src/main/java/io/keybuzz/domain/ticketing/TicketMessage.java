package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.view.MessageView;
import java.time.Instant;
import java.util.Optional;

/**
 * One message of a ticket; its content never changes.
 *
 * @param sentAt when its author sent it, as the channel says
 * @param createdAt when we stored it; lists are in this order, because channels' clocks cannot be trusted
 * @param undoUntil until when a reply can be taken back, before which it does not leave
 */
public record TicketMessage(
        MessageId id,
        TenantId tenant,
        TicketId ticket,
        Author author,
        MessageBody body,
        Visibility visibility,
        MessageSource source,
        Instant sentAt,
        Instant createdAt,
        DeliveryStatus delivery,
        Optional<String> deliveryError,
        Optional<Instant> undoUntil) {

    /** The same message on another ticket. */
    public TicketMessage movedTo(TicketId other) {
        return new TicketMessage(
                id,
                tenant,
                other,
                author,
                body,
                visibility,
                source,
                sentAt,
                createdAt,
                delivery,
                deliveryError,
                undoUntil);
    }

    /** The message as it is shown. */
    public MessageView toView() {
        return new MessageView(
                id.value(),
                ticket.value(),
                author.type(),
                author.id().orElse(null),
                author.name(),
                body.text(),
                visibility == Visibility.INTERNAL,
                source,
                sentAt,
                createdAt,
                delivery,
                deliveryError.orElse(null),
                undoUntil.orElse(null));
    }

    /** The same message further on its way. */
    public TicketMessage delivered(DeliveryStatus next, Optional<String> error) {
        return new TicketMessage(
                id, tenant, ticket, author, body, visibility, source, sentAt, createdAt, next, error, undoUntil);
    }
}
