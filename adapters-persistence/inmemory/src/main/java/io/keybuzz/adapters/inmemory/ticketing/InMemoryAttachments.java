package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.attachment.AttachmentId;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.port.Attachments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

final class InMemoryAttachments implements Attachments {
    private final TicketRows rows;
    private final Table<Digest, BlobKey> blobs;
    private final Table<BlobKey, TenantId> keys;
    private final Table<AttachmentId, Attachment> attachments;
    private final Timeline<AttachmentId> lists;
    private final Table<AttachmentId, TicketId> homes;

    InMemoryAttachments(TicketRows rows) {
        this.rows = rows;
        this.blobs = new Table<>(rows.database);
        this.keys = new Table<>(rows.database);
        this.attachments = new Table<>(rows.database);
        this.lists = Timeline.oldestFirst(rows.database);
        this.homes = new Table<>(rows.database);
    }

    @Override
    public Kept keep(TenantId tenant, TicketId ticket, Attachment.Content content, Instant now) {
        rows.database.session().requireOwn(tenant);
        Digest digest = new Digest(tenant, content.sha256());
        if (!blobs.contains(digest)) {
            blobs.put(digest, content.key());
            keys.put(content.key(), tenant);
        }
        return new Kept(
                blobs.find(digest).orElseThrow(), lists.all(ticket.value()).size());
    }

    @Override
    public void add(Attachment attachment) {
        rows.database.session().requireOwn(attachment.tenant());
        if (rows.find(attachment.ticket()).isEmpty()) {
            throw TicketProblem.notFound(attachment.ticket());
        }
        attachments.put(attachment.id(), attachment);
        lists.put(
                attachment.ticket().value(),
                new PageKey(attachment.createdAt(), attachment.id().value()),
                attachment.id());
    }

    @Override
    public Optional<Attachment> find(AttachmentId id) {
        return attachments.find(id).filter(found -> rows.database.session().sees(found.tenant()));
    }

    @Override
    public Page<Attachment> of(TicketId ticket, Optional<MessageId> message, PageRequest page) {
        return rows.find(ticket)
                .map(state -> lists.page(
                        ticket.value(),
                        page,
                        id -> attachments.find(id).orElseThrow(),
                        attachment -> message.isEmpty() || attachment.message().equals(message)))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    @Override
    public void send(TicketId ticket, MessageId message, Set<AttachmentId> ids) {
        rows.database.session().requireWritable();
        List<Attachment> found = ids.stream()
                .flatMap(id -> find(id).stream())
                .filter(attachment -> attachment.ticket().equals(ticket))
                .filter(attachment -> attachment.message().isEmpty())
                .toList();
        if (found.size() != ids.size() || found.isEmpty()) {
            throw TicketProblem.ATTACHMENT_UNUSABLE.refuse(
                    "A file is not this ticket's, or went with a message already");
        }
        for (Attachment attachment : found) {
            rows.database.session().requireOwn(attachment.tenant());
            attachments.put(attachment.id(), at(attachment, attachment.ticket(), Optional.of(message)));
        }
    }

    @Override
    public Optional<BlobKey> remove(AttachmentId id) {
        rows.database.session().requireWritable();
        Attachment file = require(id);
        rows.database.session().requireOwn(file.tenant());
        if (file.message().isPresent()) {
            throw TicketProblem.ATTACHMENT_SENT.refuse("The file went with a message and stays with it");
        }
        attachments.remove(id);
        homes.remove(id);
        lists.remove(
                file.ticket().value(), new PageKey(file.createdAt(), file.id().value()));
        Digest digest = new Digest(file.tenant(), file.content().sha256());
        boolean kept = !attachments
                .some(
                        other -> other.tenant().equals(file.tenant())
                                && other.content().sha256().equals(digest.sha256()),
                        1)
                .isEmpty();
        if (kept) {
            return Optional.empty();
        }
        blobs.remove(digest);
        keys.remove(file.content().key());
        return Optional.of(file.content().key());
    }

    @Override
    public Set<BlobKey> noted(Set<BlobKey> keys) {
        return keys.stream().filter(this::isNoted).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isNoted(BlobKey key) {
        return keys.find(key)
                .filter(tenant -> rows.database.session().sees(tenant))
                .isPresent();
    }

    /** Files that went with it, too, when a ticket becomes a part of another or is split. */
    void move(TicketId from, TicketId to, Predicate<Attachment> wanted) {
        lists.all(from.value()).stream()
                .flatMap(id -> attachments.find(id).stream())
                .filter(wanted)
                .forEach(file -> move(file, to));
    }

    /** Those that were of this family first. */
    void moveBack(TicketId from, TicketId to, Set<TicketId> family) {
        move(from, to, file -> homes.find(file.id()).filter(family::contains).isPresent());
    }

    /** What the ticket has is its own for good. */
    void settle(TicketId ticket) {
        lists.all(ticket.value()).forEach(id -> homes.put(id, ticket));
    }

    private void move(Attachment file, TicketId to) {
        PageKey place = new PageKey(file.createdAt(), file.id().value());
        homes.put(file.id(), homes.find(file.id()).orElse(file.ticket()));
        lists.remove(file.ticket().value(), place);
        lists.put(to.value(), place, file.id());
        attachments.put(file.id(), at(file, to, file.message()));
    }

    private static Attachment at(Attachment file, TicketId ticket, Optional<MessageId> message) {
        return new Attachment(
                file.id(),
                file.tenant(),
                ticket,
                message,
                file.name(),
                file.mediaType(),
                file.content(),
                file.uploadedBy(),
                file.uploaderName(),
                file.createdAt());
    }

    private record Digest(TenantId tenant, String sha256) {}
}
