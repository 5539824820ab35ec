package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.attachment.AttachmentId;
import io.keybuzz.domain.ticketing.attachment.port.Attachments;
import io.keybuzz.domain.ticketing.attachment.port.Blobs;

/** Hands files out by link. */
@Worker("whoever holds a signed link")
final class LinkedFiles {
    private final UnitOfWork work;
    private final Attachments attachments;
    private final Blobs blobs;

    LinkedFiles(UnitOfWork work, Attachments attachments, Blobs blobs) {
        this.work = work;
        this.attachments = attachments;
        this.blobs = blobs;
    }

    OpenFile open(TenantId tenant, AttachmentId id) {
        Attachment attachment = work.read(new TenantScope.One(tenant), () -> attachments.require(id));
        return blobs.open(tenant, attachment.content().key())
                .map(bytes -> new OpenFile(attachment, bytes))
                .orElseThrow(() -> TicketProblem.ATTACHMENT_NOT_FOUND.refuse("There is no such attachment"));
    }
}
