package io.keybuzz.domain.ticketing.attachment;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of a ticket. Once it went with a message it belongs to that message for good.
 *
 * @param mediaType as its bytes say
 * @param content what is in it
 */
public record Attachment(
        AttachmentId id,
        TenantId tenant,
        TicketId ticket,
        Optional<MessageId> message,
        FileName name,
        String mediaType,
        Content content,
        UUID uploadedBy,
        String uploaderName,
        Instant createdAt) {
    /**
     * Bytes of a tenant. Equal ones are kept once.
     *
     * @param sha256 in hexadecimal
     */
    public record Content(String sha256, long size, BlobKey key) {}
}
