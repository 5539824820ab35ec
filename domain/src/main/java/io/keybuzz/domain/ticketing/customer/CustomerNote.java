package io.keybuzz.domain.ticketing.customer;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageBody;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody of the tenant wrote down about a customer; never changed, only taken away.
 *
 * @param body 1 to 5,000 code points
 */
public record CustomerNote(
        CustomerNoteId id,
        TenantId tenant,
        CustomerId customer,
        UUID authorId,
        String authorName,
        String body,
        Instant createdAt) {
    /** Refuses with {@code ticketing/invalid-body}. */
    public static CustomerNote written(
            CustomerNoteId id, CustomerRecord on, UUID authorId, String authorName, String body, Instant now) {
        String text = MessageBody.written(body).text();
        return new CustomerNote(id, on.tenant(), on.id(), authorId, authorName, text, now);
    }
}
