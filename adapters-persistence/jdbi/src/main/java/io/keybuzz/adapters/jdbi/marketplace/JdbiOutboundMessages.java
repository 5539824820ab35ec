package io.keybuzz.adapters.jdbi.marketplace;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.OutboundStatus;
import io.keybuzz.domain.marketplace.event.OutboundQueued;
import io.keybuzz.domain.marketplace.port.OutboundMessages;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

final class JdbiOutboundMessages implements OutboundMessages {
    private static final String SELECT = """
            select o.id, o.tenant_id, o.connection_id, o.ticket_id, o.message_id, o.subject, o.body, o.status, o.attempts,
              o.external_id, o.error, o.created_at, o.updated_at
            from marketplace.outbound_message o
            where o.tenant_id = ? and\s""";
    private static final Sql FIND = Sql.of(SELECT + "o.id = ?");
    private static final Sql LOCK = Sql.of(SELECT + "o.id = ?\nfor update of o");
    private static final Sql OF_TICKET =
            Sql.of(SELECT + "o.ticket_id = ?\norder by o.created_at desc, o.id desc\nlimit ?");
    private static final Sql OF_CONNECTION = Sql.of(
            SELECT + "o.connection_id = ? and o.created_at >= ?\norder by o.created_at desc, o.id desc\nlimit ?");
    private static final Sql CANCEL = Sql.of("""
            update marketplace.outbound_message o set status = 'CANCELLED', updated_at = ?
            where o.tenant_id = ? and o.ticket_id = ? and o.message_id = ? and o.status = 'PENDING'""");
    private static final Sql QUEUE = Sql.exact("""
            insert into marketplace.outbound_message (tenant_id, id, connection_id, ticket_id, message_id, subject, body, status,
              attempts, external_id, error, created_at, updated_at)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            where not exists (select 1 from marketplace.connection c where c.tenant_id = ? and c.id = ?
              and (c.status = 'DISCONNECTED' or c.status = 'DRAFT' and c.provider not in ('MAIL', 'AMAZON')))""");
    private static final Sql UPDATE = Sql.exact("""
            update marketplace.outbound_message o
            set status = ?, attempts = ?, external_id = ?, error = ?, updated_at = ?
            where o.tenant_id = ? and o.id = ?""");

    private static final Sql IN_DOUBT = Sql.exact("""
            select o.id, o.tenant_id from marketplace.outbound_message o
            where o.status = 'UNKNOWN' and o.created_at > ? and o.updated_at < ?
            order by o.updated_at
            limit ?""");

    private final JdbiUnitOfWork work;
    private final Outbox outbox;

    JdbiOutboundMessages(JdbiUnitOfWork work, Outbox outbox) {
        this.work = work;
        this.outbox = outbox;
    }

    @Override
    public Optional<OutboundMessage> find(OutboundId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), JdbiOutboundMessages::message);
    }

    @Override
    public Optional<OutboundMessage> lock(OutboundId id) {
        return work.session().first(LOCK, args -> args.tenant().uuid(id.value()), JdbiOutboundMessages::message);
    }

    @Override
    public void cancel(UUID ticket, UUID message, Instant now, Supplier<RuntimeException> refusal) {
        work.session()
                .write(Write.of(
                                CANCEL,
                                args -> args.instant(now).tenant().uuid(ticket).uuid(message))
                        .orWhenNoRow(refusal));
    }

    @Override
    public void queue(OutboundMessage message, OutboundQueued event) {
        work.session()
                .write(Write.of(
                                QUEUE,
                                args -> args.uuid(message.tenant().value())
                                        .uuid(message.id().value())
                                        .uuid(message.connection().value())
                                        .uuid(message.ticket())
                                        .uuid(message.message())
                                        .text(message.subject())
                                        .text(message.body())
                                        .name(message.status())
                                        .number(message.attempts())
                                        .text(message.externalId())
                                        .text(message.error())
                                        .instant(message.createdAt())
                                        .instant(message.updatedAt())
                                        .uuid(message.tenant().value())
                                        .uuid(message.connection().value()))
                        .orWhenNoRow(OutboundMessages::cannotLeave));
        outbox.publish(event);
    }

    @Override
    public void queueAgain(OutboundMessage message, OutboundQueued event) {
        update(message);
        outbox.publish(event);
    }

    @Override
    public List<InDoubt> inDoubt(Instant madeAfter, Instant untouchedSince, int limit) {
        return work.session()
                .list(
                        IN_DOUBT,
                        args -> args.instant(madeAfter).instant(untouchedSince).number(limit),
                        row -> new InDoubt(new OutboundId(row.uuid(1)), new TenantId(row.uuid(2))));
    }

    @Override
    public void update(OutboundMessage message) {
        work.session()
                .write(Write.of(
                        UPDATE,
                        args -> args.name(message.status())
                                .number(message.attempts())
                                .text(message.externalId())
                                .text(message.error())
                                .instant(message.updatedAt())
                                .uuid(message.tenant().value())
                                .uuid(message.id().value())));
    }

    @Override
    public List<OutboundMessage> ofConnection(ConnectionId connection, Instant since, int limit) {
        return work.session()
                .list(
                        OF_CONNECTION,
                        args -> args.tenant()
                                .uuid(connection.value())
                                .instant(since)
                                .number(limit),
                        JdbiOutboundMessages::message);
    }

    @Override
    public List<OutboundMessage> ofTicket(UUID ticket, int limit) {
        return work.session()
                .list(OF_TICKET, args -> args.tenant().uuid(ticket).number(limit), JdbiOutboundMessages::message);
    }

    private static OutboundMessage message(Row row) throws SQLException {
        return new OutboundMessage(
                new OutboundId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new ConnectionId(row.uuid(3)),
                row.uuid(4),
                row.uuid(5),
                row.text(6),
                row.text(7),
                OutboundStatus.valueOf(row.text(8)),
                row.number(9),
                row.maybeText(10),
                row.maybeText(11),
                row.instant(12),
                row.instant(13));
    }
}
