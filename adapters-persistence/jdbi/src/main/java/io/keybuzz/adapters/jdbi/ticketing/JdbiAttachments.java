package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
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
import io.keybuzz.domain.ticketing.attachment.FileName;
import io.keybuzz.domain.ticketing.attachment.port.Attachments;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

final class JdbiAttachments implements Attachments {
    private static final String COLUMNS = """
            select a.id, a.tenant_id, a.ticket_id, a.message_id, a.name, a.media_type, b.sha256, b.size, b.key,
              a.uploaded_by, a.uploader_name, a.created_at
            from ticketing.attachment a join ticketing.blob b on b.tenant_id = a.tenant_id and b.sha256 = a.sha256
            """;

    /** Waits for whoever keeps equal bytes at the same time, and answers with theirs. */
    private static final Sql KEEP = Sql.exact("""
            with kept as (
              insert into ticketing.blob (tenant_id, sha256, size, created_at, key) values (?, ?, ?, ?, ?)
              on conflict (tenant_id, sha256) do update set created_at = blob.created_at
              returning key
            )
            select kept.key, (select count(*) from ticketing.attachment a where a.tenant_id = ? and a.ticket_id = ?)
            from kept""");

    private static final Sql INSERT = Sql.exact("""
            insert into ticketing.attachment (tenant_id, ticket_id, created_at, id, message_id, uploaded_by, sha256, media_type,
              name, uploader_name)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            where exists (select from ticketing.ticket t where t.tenant_id = ? and t.id = ?)""");

    private static final Sql FIND = Sql.of(COLUMNS + "where a.tenant_id = ? and a.id = ?");

    private static final Sql[] LISTS = {
        Sql.of(list(false, false)), Sql.of(list(false, true)), Sql.of(list(true, false)), Sql.of(list(true, true))
    };

    /** All or none: one that is missing leaves them all untouched. */
    private static final Sql SEND = Sql.of("""
            update ticketing.attachment a set message_id = ?
            where a.tenant_id = ? and a.ticket_id = ? and a.id = any (?) and a.message_id is null
              and ? = (select count(*) from ticketing.attachment b
                where b.tenant_id = ? and b.ticket_id = ? and b.id = any (?) and b.message_id is null)""");

    /** Whoever keeps equal bytes at the same time waits, and finds none. */
    private static final Sql LOCK = Sql.of("""
            select b.sha256 from ticketing.blob b
            where b.tenant_id = ? and b.sha256 = (
              select a.sha256 from ticketing.attachment a where a.tenant_id = ? and a.id = ?)
            for update""");

    private static final Sql REMOVE = Sql.of("""
            delete from ticketing.attachment a where a.tenant_id = ? and a.id = ? and a.message_id is null
            returning a.sha256""");

    private static final Sql REMOVE_BYTES = Sql.of("""
            delete from ticketing.blob b where b.tenant_id = ? and b.sha256 = ?
              and not exists (select from ticketing.attachment a where a.tenant_id = b.tenant_id and a.sha256 = b.sha256)
            returning b.key""");

    private static final Sql NOTED =
            Sql.of("select b.key from ticketing.blob b where b.tenant_id = ? and b.key = any (?)");

    private final JdbiUnitOfWork work;

    JdbiAttachments(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Kept keep(TenantId tenant, TicketId ticket, Attachment.Content content, Instant now) {
        return work.session()
                .first(
                        KEEP,
                        args -> args.uuid(tenant.value())
                                .text(content.sha256())
                                .number(content.size())
                                .instant(now)
                                .text(content.key().value())
                                .uuid(tenant.value())
                                .uuid(ticket.value()),
                        row -> new Kept(new BlobKey(row.text(1)), row.number(2)))
                .orElseThrow();
    }

    @Override
    public void add(Attachment attachment) {
        work.session()
                .write(Write.of(
                                INSERT,
                                args -> args.uuid(attachment.tenant().value())
                                        .uuid(attachment.ticket().value())
                                        .instant(attachment.createdAt())
                                        .uuid(attachment.id().value())
                                        .uuid(attachment.message().map(MessageId::value))
                                        .uuid(attachment.uploadedBy())
                                        .text(attachment.content().sha256())
                                        .text(attachment.mediaType())
                                        .text(attachment.name().value())
                                        .text(attachment.uploaderName())
                                        .uuid(attachment.tenant().value())
                                        .uuid(attachment.ticket().value()))
                        .orWhenNoRow(() -> TicketProblem.notFound(attachment.ticket())));
    }

    @Override
    public Optional<Attachment> find(AttachmentId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), JdbiAttachments::attachment);
    }

    @Override
    public Page<Attachment> of(TicketId ticket, Optional<MessageId> message, PageRequest page) {
        Sql sql = LISTS[(message.isPresent() ? 2 : 0) + (page.after().isPresent() ? 1 : 0)];
        List<Attachment> rows = work.session()
                .list(
                        sql,
                        args -> {
                            args.tenant().uuid(ticket.value());
                            if (message.isPresent()) {
                                args.uuid(message.get().value());
                            }
                            args.page(page);
                        },
                        JdbiAttachments::attachment);
        return Page.of(
                rows,
                page.limit(),
                last -> new PageKey(last.createdAt(), last.id().value()));
    }

    @Override
    public void send(TicketId ticket, MessageId message, Set<AttachmentId> attachments) {
        List<UUID> ids = attachments.stream().map(AttachmentId::value).toList();
        work.session()
                .write(Write.of(
                                SEND,
                                args -> args.uuid(message.value())
                                        .tenant()
                                        .uuid(ticket.value())
                                        .uuids(ids)
                                        .number((long) ids.size())
                                        .tenant()
                                        .uuid(ticket.value())
                                        .uuids(ids))
                        .orWhenNoRow(() -> TicketProblem.ATTACHMENT_UNUSABLE.refuse(
                                "A file is not this ticket's, or went with a message already")));
    }

    @Override
    public Optional<BlobKey> remove(AttachmentId attachment) {
        Optional<String> held =
                work.session().first(LOCK, args -> args.tenant().tenant().uuid(attachment.value()), row -> row.text(1));
        if (held.isEmpty()) {
            throw TicketProblem.ATTACHMENT_NOT_FOUND.refuse("There is no such attachment");
        }
        String sha256 = work.session()
                .first(REMOVE, args -> args.tenant().uuid(attachment.value()), row -> row.text(1))
                .orElseThrow(
                        () -> TicketProblem.ATTACHMENT_SENT.refuse("The file went with a message and stays with it"));
        return work.session().first(REMOVE_BYTES, args -> args.tenant().text(sha256), row -> new BlobKey(row.text(1)));
    }

    @Override
    public Set<BlobKey> noted(Set<BlobKey> keys) {
        List<String> values = keys.stream().map(BlobKey::value).toList();
        return Set.copyOf(
                work.session().list(NOTED, args -> args.tenant().texts(values), row -> new BlobKey(row.text(1))));
    }

    private static String list(boolean ofMessage, boolean after) {
        return COLUMNS + "where a.tenant_id = ? and a.ticket_id = ?"
                + (ofMessage ? " and a.message_id = ?" : "")
                + (after ? " and (a.created_at, a.id) > (?, ?)" : "")
                + "\norder by a.created_at, a.id limit ?";
    }

    private static Attachment attachment(Row row) throws SQLException {
        return new Attachment(
                new AttachmentId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new TicketId(row.uuid(3)),
                Optional.ofNullable(row.nullableUuid(4)).map(MessageId::new),
                new FileName(row.text(5)),
                row.text(6),
                new Attachment.Content(row.text(7), row.longNumber(8), new BlobKey(row.text(9))),
                row.uuid(10),
                row.text(11),
                row.instant(12));
    }
}
