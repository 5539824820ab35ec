package io.keybuzz.domain.ticketing.attachment.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.attachment.AttachmentId;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The attachments of a tenant; their bytes are elsewhere. */
public interface Attachments {
    /**
     * Notes where bytes are kept, unless equal ones are kept already.
     *
     * @return where they are, and how many files the ticket has
     */
    Kept keep(TenantId tenant, TicketId ticket, Attachment.Content content, Instant now);

    /** Adds a file whose bytes are kept. Refuses a ticket that is not there with {@code ticketing/ticket-not-found}. */
    void add(Attachment attachment);

    Optional<Attachment> find(AttachmentId id);

    /** Refuses with {@code ticketing/attachment-not-found}, for a missing attachment and another tenant's alike. */
    default Attachment require(AttachmentId id) {
        return find(id).orElseThrow(() -> TicketProblem.ATTACHMENT_NOT_FOUND.refuse("There is no such attachment"));
    }

    /** Oldest first. @param message only those that went with it */
    Page<Attachment> of(TicketId ticket, Optional<MessageId> message, PageRequest page);

    /**
     * Sends files along with a message, all or none: refuses with {@code ticketing/attachment-unusable}, at the latest when
     * the unit of work ends, when one is not this ticket's or went with a message already.
     */
    void send(TicketId ticket, MessageId message, Set<AttachmentId> attachments);

    /**
     * Takes a file away. Refuses with {@code ticketing/attachment-not-found}, and with {@code -attachment-sent} one that went with
     * a message.
     *
     * @return where its bytes are that nothing else has; they are to be deleted when the unit of work is stored
     */
    Optional<BlobKey> remove(AttachmentId attachment);

    /** Those of the keys under which bytes of the tenant are noted. */
    Set<BlobKey> noted(Set<BlobKey> keys);

    /**
     * Where bytes are kept.
     *
     * @param key of those that were noted, or of equal ones that were there before
     * @param files of the ticket, without this one
     */
    record Kept(BlobKey key, int files) {}
}
