package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.attachment.AttachmentId;
import io.keybuzz.domain.ticketing.attachment.AttachmentRules;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.port.Attachments;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.Map;
import java.util.Optional;

/** What is done with files and asked about them. */
final class AttachmentHandlers {
    private AttachmentHandlers() {}

    /** Whoever may work on a ticket may attach to it; asked before the first byte is read. */
    static final class BeginUploadHandler implements UseCase<BeginUpload, TenantId> {
        private final TicketViews tickets;

        BeginUploadHandler(TicketViews tickets) {
            this.tickets = tickets;
        }

        @Override
        public TenantId handle(CallContext call, BeginUpload query) {
            TicketView ticket = tickets.find(query.ticket()).orElseThrow(() -> TicketProblem.notFound(query.ticket()));
            if (ticket.mergedInto() != null) {
                throw TicketProblem.mergedInto(new TicketId(ticket.mergedInto()));
            }
            return new TenantId(ticket.tenantId());
        }

        @Override
        public Optional<Seen> seen(BeginUpload query, TenantId result) {
            return Optional.of(
                    new Seen(result, AuditNote.of("ticket", query.ticket().value())));
        }
    }

    static final class AddAttachmentHandler implements Change<AddAttachment, Attachment> {
        private final Attachments attachments;
        private final IdSource ids;
        private final AttachmentRules rules;

        AddAttachmentHandler(Attachments attachments, IdSource ids, AttachmentRules rules) {
            this.attachments = attachments;
            this.ids = ids;
            this.rules = rules;
        }

        @Override
        public Attachment handle(CallContext call, AddAttachment command) {
            TenantId tenant = command.tenant();
            Attachments.Kept kept = attachments.keep(tenant, command.ticket(), command.content(), call.now());
            if (kept.files() >= rules.maxPerTicket()) {
                throw TicketProblem.ATTACHMENT_REFUSED.refuse(
                        "A ticket may have at most " + rules.maxPerTicket() + " files",
                        Map.of("limit", rules.maxPerTicket()));
            }
            Attachment attachment = new Attachment(
                    ids.next(AttachmentId::new),
                    tenant,
                    command.ticket(),
                    Optional.empty(),
                    command.name(),
                    command.mediaType(),
                    new Attachment.Content(
                            command.content().sha256(), command.content().size(), kept.key()),
                    call.caller().user().value(),
                    call.caller().name(),
                    call.now());
            attachments.add(attachment);
            return attachment;
        }

        @Override
        public AuditNote note(AddAttachment command, Attachment result) {
            return AuditNote.of("attachment", result.id().value());
        }
    }

    static final class RemoveAttachmentHandler implements Change<RemoveAttachment, Optional<BlobKey>> {
        private final Attachments attachments;

        RemoveAttachmentHandler(Attachments attachments) {
            this.attachments = attachments;
        }

        @Override
        public Optional<BlobKey> handle(CallContext call, RemoveAttachment command) {
            Attachment file = attachments.require(command.attachment());
            boolean own = file.uploadedBy().equals(call.caller().user().value());
            if (!own && call.caller().role() == Role.AGENT) {
                throw CommonProblem.NOT_ALLOWED.refuse(
                        "Only an owner, admin or manager takes away what others have attached");
            }
            return attachments.remove(command.attachment());
        }

        @Override
        public AuditNote note(RemoveAttachment command, Optional<BlobKey> result) {
            return AuditNote.of("attachment", command.attachment().value());
        }
    }

    static final class ListAttachmentsHandler implements UseCase<ListAttachments, Page<Attachment>> {
        private final Attachments attachments;
        private final TicketViews tickets;

        ListAttachmentsHandler(Attachments attachments, TicketViews tickets) {
            this.attachments = attachments;
            this.tickets = tickets;
        }

        @Override
        public Page<Attachment> handle(CallContext call, ListAttachments query) {
            return of(query.ticket(), query);
        }

        /** Rows prove their ticket; only an empty answer asks whether there is one, and whether it is a part of another. */
        private Page<Attachment> of(TicketId id, ListAttachments query) {
            Page<Attachment> page = attachments.of(id, query.message(), query.page());
            if (!page.items().isEmpty()) {
                return page;
            }
            TicketView ticket = tickets.find(id).orElseThrow(() -> TicketProblem.notFound(query.ticket()));
            return ticket.mergedInto() == null ? page : of(new TicketId(ticket.mergedInto()), query);
        }

        @Override
        public Optional<Seen> seen(ListAttachments query, Page<Attachment> result) {
            return tickets.tenantOf(query.ticket())
                    .map(tenant -> new Seen(
                            tenant, AuditNote.of("ticket", query.ticket().value(), "attachments")));
        }
    }

    static final class GetAttachmentHandler implements UseCase<GetAttachment, Attachment> {
        private final Attachments attachments;

        GetAttachmentHandler(Attachments attachments) {
            this.attachments = attachments;
        }

        @Override
        public Attachment handle(CallContext call, GetAttachment query) {
            return attachments.require(query.attachment());
        }

        @Override
        public Optional<Seen> seen(GetAttachment query, Attachment result) {
            return Optional.of(new Seen(
                    result.tenant(), AuditNote.of("attachment", result.id().value())));
        }
    }
}
