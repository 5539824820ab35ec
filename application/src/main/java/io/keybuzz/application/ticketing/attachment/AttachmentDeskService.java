package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.attachment.AttachmentId;
import io.keybuzz.domain.ticketing.attachment.AttachmentRules;
import io.keybuzz.domain.ticketing.attachment.port.Attachments;
import io.keybuzz.domain.ticketing.port.TicketViews;

final class AttachmentDeskService implements AttachmentDesk {
    private final UseCaseRunner runner;
    private final Attachments attachments;
    private final TicketViews tickets;
    private final IdSource ids;
    private final FileParts files;
    private final LinkedFiles linked;

    AttachmentDeskService(UseCaseRunner runner, TicketingPorts ports) {
        this.runner = runner;
        this.attachments = ports.stores().attachments();
        this.tickets = ports.stores().views();
        this.ids = ports.ids();
        this.files = ports.files();
        this.linked = new LinkedFiles(ports.unitOfWork(), attachments, files.blobs());
    }

    @Override
    public AttachmentUpload begin(CallContext call, BeginUpload query) {
        TenantId tenant = runner.read(new AttachmentHandlers.BeginUploadHandler(tickets), call, query);
        return new AttachmentUpload(
                files,
                tenant,
                (later, file) -> runner.write(
                        new AttachmentHandlers.AddAttachmentHandler(attachments, ids, files.rules()),
                        later,
                        new AddAttachment(tenant, query.ticket(), file.name(), file.mediaType(), file.content()),
                        caller -> new TenantScope.One(tenant)));
    }

    @Override
    public Page<Attachment> list(CallContext call, ListAttachments query) {
        return runner.read(new AttachmentHandlers.ListAttachmentsHandler(attachments, tickets), call, query);
    }

    @Override
    public Attachment get(CallContext call, GetAttachment query) {
        return runner.read(new AttachmentHandlers.GetAttachmentHandler(attachments), call, query);
    }

    /** The bytes go once nothing names them any more. */
    @Override
    public void remove(CallContext call, RemoveAttachment command) {
        Attachment file = runner.lookUp(call.scope(), () -> attachments.require(command.attachment()));
        runner.write(
                        new AttachmentHandlers.RemoveAttachmentHandler(attachments),
                        call,
                        command,
                        caller -> new TenantScope.One(file.tenant()))
                .ifPresent(key -> files.blobs().delete(file.tenant(), key));
    }

    @Override
    public OpenFile open(TenantId tenant, AttachmentId attachment) {
        return linked.open(tenant, attachment);
    }

    @Override
    public AttachmentRules rules() {
        return files.rules();
    }
}
