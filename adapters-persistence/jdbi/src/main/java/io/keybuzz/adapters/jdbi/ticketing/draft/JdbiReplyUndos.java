package io.keybuzz.adapters.jdbi.ticketing.draft;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Json;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.adapters.jdbi.ticketing.ClocksJson;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Moments;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.draft.ReplyUndo;
import io.keybuzz.domain.ticketing.draft.port.ReplyUndos;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class JdbiReplyUndos implements ReplyUndos {
    private static final Sql KEEP = Sql.exact("""
            insert into ticketing.reply_undo (tenant_id, ticket_id, message_id, message_at, version, status, moments, clocks)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))""");

    private static final Sql FIND = Sql.of("""
            select m.id, m.tenant_id, m.ticket_id, m.sender_type, m.sender_id, m.sender_name, m.body, m.is_internal, m.source,
              m.sent_at, m.created_at, m.delivery_status, m.delivery_error, m.undo_until, u.ticket_id, u.version, u.status, u.moments, u.clocks
            from ticketing.reply_undo u join ticketing.ticket_message m
              on m.tenant_id = u.tenant_id and m.created_at = u.message_at and m.id = u.message_id
            where u.tenant_id = ? and m.ticket_id = ? and u.message_id = ?""");

    private static final Sql REMOVE =
            Sql.of("delete from ticketing.reply_undo u where u.tenant_id = ? and u.ticket_id = ? and u.message_id = ?");

    private final JdbiUnitOfWork work;

    JdbiReplyUndos(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void keep(ReplyUndo undo) {
        TicketMessage message = undo.message();
        work.session()
                .write(Write.of(
                        KEEP,
                        args -> args.uuid(message.tenant().value())
                                .uuid(undo.ticket().value())
                                .uuid(message.id().value())
                                .instant(message.createdAt())
                                .number(undo.version())
                                .name(undo.status())
                                .text(Json.write(instants(undo)))
                                .text(ClocksJson.write(undo.clocks()))));
    }

    @Override
    public Optional<ReplyUndo> find(TicketId ticket, MessageId message) {
        return work.session()
                .first(FIND, args -> args.tenant().uuid(ticket.value()).uuid(message.value()), JdbiReplyUndos::undo);
    }

    @Override
    public void remove(TicketId ticket, MessageId message) {
        work.session()
                .write(Write.of(
                        REMOVE, args -> args.tenant().uuid(ticket.value()).uuid(message.value())));
    }

    private static Map<String, String> instants(ReplyUndo undo) {
        Moments moments = undo.moments();
        Map<String, String> instants = new TreeMap<>();
        instants.put("createdAt", moments.createdAt().toString());
        instants.put("updatedAt", moments.updatedAt().toString());
        put(instants, "firstResponseAt", moments.firstResponseAt());
        put(instants, "resolvedAt", moments.resolvedAt());
        put(instants, "closedAt", moments.closedAt());
        put(instants, "snoozedUntil", moments.snoozedUntil());
        put(instants, "lastCustomerMessageAt", moments.lastCustomerMessageAt());
        put(instants, "lastReplyAt", moments.lastReplyAt());
        put(instants, "dueAt", undo.clocks().dueAt());
        put(instants, "wakeAt", undo.clocks().wakeAt());
        return instants;
    }

    private static void put(Map<String, String> instants, String name, Optional<Instant> value) {
        value.ifPresent(it -> instants.put(name, it.toString()));
    }

    private static Optional<Instant> at(Map<String, String> instants, String name) {
        return Optional.ofNullable(instants.get(name)).map(Instant::parse);
    }

    private static ReplyUndo undo(Row row) throws SQLException {
        Map<String, String> instants = Json.read(row.text(18));
        return new ReplyUndo(
                message(row),
                new TicketId(row.uuid(15)),
                row.longNumber(16),
                TicketStatus.valueOf(row.text(17)),
                new Moments(
                        at(instants, "createdAt").orElseThrow(),
                        at(instants, "updatedAt").orElseThrow(),
                        at(instants, "firstResponseAt"),
                        at(instants, "resolvedAt"),
                        at(instants, "closedAt"),
                        at(instants, "snoozedUntil"),
                        at(instants, "lastCustomerMessageAt"),
                        at(instants, "lastReplyAt")),
                ClocksJson.read(row.text(19), at(instants, "dueAt"), at(instants, "wakeAt")));
    }

    private static TicketMessage message(Row row) throws SQLException {
        return new TicketMessage(
                new MessageId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new TicketId(row.uuid(3)),
                new Author(SenderType.valueOf(row.text(4)), row.maybeText(5), row.text(6)),
                new MessageBody(row.text(7)),
                row.flag(8) ? Visibility.INTERNAL : Visibility.PUBLIC,
                MessageSource.valueOf(row.text(9)),
                row.instant(10),
                row.instant(11),
                DeliveryStatus.valueOf(row.text(12)),
                row.maybeText(13),
                Optional.ofNullable(row.nullableInstant(14)));
    }
}
