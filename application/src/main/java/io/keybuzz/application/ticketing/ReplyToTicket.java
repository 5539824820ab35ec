package io.keybuzz.application.ticketing;

import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.attachment.AttachmentId;
import java.util.Optional;
import java.util.Set;

/**
 * Adds what a person of the tenant writes.
 *
 * @param body 1 to 5,000 code points
 * @param attachments files of the ticket that go with it, and went with no message yet
 * @param visibility INTERNAL for a note that never leaves the tenant
 * @param lastSeen the last message the writer has seen; a public reply to an older one than the buyer's latest is refused
 */
public record ReplyToTicket(
        TicketId ticket,
        String body,
        Visibility visibility,
        MessageSource source,
        Set<AttachmentId> attachments,
        Optional<MessageId> lastSeen) {
    /** One by somebody who does not say what they have seen. */
    public ReplyToTicket(
            TicketId ticket, String body, Visibility visibility, MessageSource source, Set<AttachmentId> attachments) {
        this(ticket, body, visibility, source, attachments, Optional.empty());
    }

    /** One without files. */
    public ReplyToTicket(TicketId ticket, String body, Visibility visibility, MessageSource source) {
        this(ticket, body, visibility, source, Set.of());
    }

    /** A public reply. */
    public static ReplyToTicket of(TicketId ticket, String body) {
        return new ReplyToTicket(ticket, body, Visibility.PUBLIC, MessageSource.API);
    }
}
