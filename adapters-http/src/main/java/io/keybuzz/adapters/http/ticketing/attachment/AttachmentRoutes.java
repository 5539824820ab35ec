package io.keybuzz.adapters.http.ticketing.attachment;

import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Creation;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.QueryParameters;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.ticketing.attachment.AttachmentDesk;
import io.keybuzz.application.ticketing.attachment.AttachmentUpload;
import io.keybuzz.application.ticketing.attachment.BeginUpload;
import io.keybuzz.application.ticketing.attachment.GetAttachment;
import io.keybuzz.application.ticketing.attachment.ListAttachments;
import io.keybuzz.application.ticketing.attachment.OpenFile;
import io.keybuzz.application.ticketing.attachment.RemoveAttachment;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.attachment.AttachmentId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /api/v1/attachments}, and the files of tickets and messages. */
public final class AttachmentRoutes implements Route.Group {
    private static final String ATTACHMENT = "/api/v1/attachments/{attachmentId}";
    private static final String TICKET = "/api/v1/tickets/{ticketId}";
    /** What surrounds the file in a body. */
    private static final int FRAME = 64 * 1024;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final AttachmentDesk attachments;
    private final DownloadLinks links;

    /** @param secret signs download links; the same on every node */
    public AttachmentRoutes(AttachmentDesk attachments, String secret) {
        this.attachments = attachments;
        this.links = new DownloadLinks(secret);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.create(TICKET + "/attachments", this::upload),
                Route.get(TICKET + "/attachments", this::ofTicket, "limit", "cursor"),
                Route.get(TICKET + "/messages/{messageId}/attachments", this::ofMessage, "limit", "cursor"),
                Route.get(ATTACHMENT, this::get),
                Route.delete(ATTACHMENT, this::remove),
                Route.get(ATTACHMENT + "/content", this::download, "tenant", "expires", "signature")
                        .forAnybody());
    }

    private Creation<Attachment> upload(Exchange exchange) throws IOException {
        AttachmentUpload upload =
                exchange.closing(attachments.begin(exchange.call(), new BeginUpload(ticketId(exchange))));
        FilePart file = new FilePart(upload);
        exchange.multipart(attachments.rules().maxBytes() + FRAME, file);
        String name = file.requireName();
        exchange.said(upload.sha256() + " " + name);
        return Creation.of(
                call -> upload.finish(call, name),
                attachment -> "/api/v1/attachments/" + attachment.id(),
                AttachmentJson::attachment);
    }

    private void ofTicket(Exchange exchange) throws IOException {
        list(exchange, Optional.empty());
    }

    private void ofMessage(Exchange exchange) throws IOException {
        Optional<MessageId> message = Uuids.parse(exchange.path("messageId")).map(MessageId::new);
        if (message.isEmpty()) {
            throw TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket");
        }
        list(exchange, message);
    }

    private void list(Exchange exchange, Optional<MessageId> message) throws IOException {
        TicketId ticket = ticketId(exchange);
        String list = "attachments of " + ticket + message.map(id -> "/" + id).orElse("");
        PageRequest page = exchange.page(list);
        exchange.query().done();
        Page<Attachment> found = attachments.list(exchange.call(), new ListAttachments(ticket, message, page));
        String next = exchange.cursor(found.next(), list);
        exchange.json(
                200,
                256 + 600 * found.items().size(),
                out -> out.page(found.items(), next, AttachmentJson::attachment));
    }

    private void get(Exchange exchange) throws IOException {
        Attachment attachment = attachments.get(exchange.call(), new GetAttachment(attachmentId(exchange)));
        Instant expires = Instant.ofEpochSecond(
                exchange.now().plus(DownloadLinks.GOOD_FOR).getEpochSecond());
        String path = links.path(attachment.tenant(), attachment.id(), expires);
        exchange.json(
                200, 1_000, out -> out.data(attachment, (json, it) -> AttachmentJson.linked(json, it, path, expires)));
    }

    private void remove(Exchange exchange) {
        attachments.remove(exchange.call(), new RemoveAttachment(attachmentId(exchange)));
        exchange.empty(204);
    }

    private void download(Exchange exchange) throws IOException {
        QueryParameters query = exchange.query();
        AttachmentId id = attachmentId(exchange);
        TenantId tenant =
                query.text("tenant").flatMap(Uuids::parse).map(TenantId::new).orElseThrow(AttachmentRoutes::missing);
        long expires = query.text("expires")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(Long::parseLong)
                .orElseThrow(AttachmentRoutes::missing);
        links.require(tenant, id, expires, query.text("signature").orElse(""), exchange.now());
        OpenFile file = attachments.open(tenant, id);
        try (InputStream bytes = file.bytes()) {
            exchange.replaceHeader(
                    "Content-Disposition", Disposition.of(file.attachment().name()));
            exchange.replaceHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            exchange.replaceHeader("Cache-Control", "private, no-store");
            exchange.stream(
                    file.attachment().mediaType(), file.attachment().content().size(), bytes);
        }
    }

    private static TicketId ticketId(Exchange exchange) {
        return Uuids.parse(exchange.path("ticketId"))
                .map(TicketId::new)
                .orElseThrow(() -> TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket"));
    }

    private static AttachmentId attachmentId(Exchange exchange) {
        return Uuids.parse(exchange.path("attachmentId")).map(AttachmentId::new).orElseThrow(AttachmentRoutes::missing);
    }

    private static Refusal missing() {
        return TicketProblem.ATTACHMENT_NOT_FOUND.refuse("There is no such attachment");
    }
}
