package io.keybuzz.domain.ticketing.draft;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.Visibility;
import java.time.Instant;
import java.util.UUID;

/**
 * What one person has begun to write on one ticket.
 *
 * @param body what a message could say
 * @param visibility what it would become: a reply or a note
 * @param version counted up with each save; 0 for one that was not saved yet
 */
public record Draft(
        TenantId tenant,
        TicketId ticket,
        UUID user,
        MessageBody body,
        Visibility visibility,
        long version,
        Instant updatedAt) {

    /** A text somebody writes. Refuses with {@code ticketing/invalid-body} what could not be sent. */
    public static Draft written(
            TenantId tenant, TicketId ticket, UUID user, String body, Visibility visibility, Instant now) {
        return new Draft(tenant, ticket, user, MessageBody.written(body), visibility, 0, now);
    }

    /** The same draft as the store holds it. */
    public Draft stored(long number) {
        return new Draft(tenant, ticket, user, body, visibility, number, updatedAt);
    }
}
