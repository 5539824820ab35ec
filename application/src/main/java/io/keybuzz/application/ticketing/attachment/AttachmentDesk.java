package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.attachment.AttachmentId;
import io.keybuzz.domain.ticketing.attachment.AttachmentRules;

/**
 * Files of tickets, for everybody who may work on the ticket. A file of another tenant is refused like a missing one, with
 * {@code ticketing/attachment-not-found}.
 */
public interface AttachmentDesk {
    /** Begins to take a file in; refuses with {@code ticketing/ticket-not-found} or {@code -merged}. To be closed. */
    AttachmentUpload begin(CallContext call, BeginUpload query);

    /** Oldest first. */
    Page<Attachment> list(CallContext call, ListAttachments query);

    Attachment get(CallContext call, GetAttachment query);

    /**
     * Takes a file away, and its bytes unless another file has the same. Refuses with {@code ticketing/attachment-sent} one that
     * went with a message, and with {@code access/not-allowed} whoever neither attached it nor is in charge.
     */
    void remove(CallContext call, RemoveAttachment command);

    /**
     * Opens a file for whoever holds a link that its tenant's people were given; the caller has checked the link. Refuses
     * with {@code ticketing/attachment-not-found}.
     */
    OpenFile open(TenantId tenant, AttachmentId attachment);

    /** What files are held to. */
    AttachmentRules rules();

    static AttachmentDesk assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new AttachmentDeskService(runner, ports);
    }
}
