package io.keybuzz.adapters.jdbi.marketplace;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ExternalMessage;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.port.ExternalMessages;
import io.keybuzz.domain.shared.EmailAddress;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

final class JdbiExternalMessages implements ExternalMessages {
    private static final Sql CONTAINS = Sql.of("""
            select 1 from marketplace.external_message m
            where m.tenant_id = ? and m.connection_id = ? and m.external_id = ?
            union all
            select 1 from marketplace.external_message s
            where s.tenant_id = ? and s.connection_id = ? and s.secondary_id = ?
            limit 1""");
    private static final Sql ADD = Sql.exact("""
            insert into marketplace.external_message
              (tenant_id, id, connection_id, raw_id, ticket_id, external_id, secondary_id, kind, party, order_ref, message_ref,
               customer_name, reply_to, subject, body, safe_html, extraction, attachments, sent_at, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)""");

    private static final Sql TICKET_OF = Sql.of("""
            select m.ticket_id from marketplace.external_message m
            where m.tenant_id = ? and m.connection_id = ? and m.external_id = ?""");
    private static final Sql MOVE = Sql.of("""
            update marketplace.external_message m set ticket_id = ?, home_id = coalesce(m.home_id, m.ticket_id)
            where m.tenant_id = ? and m.ticket_id = any (?)""");
    private static final Sql MOVE_BACK = Sql.of("""
            update marketplace.external_message m set ticket_id = ?
            where m.tenant_id = ? and m.ticket_id = ? and m.home_id = any (?)""");

    private final JdbiUnitOfWork work;

    JdbiExternalMessages(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public boolean contains(ConnectionId connection, String externalId, Optional<String> secondaryId) {
        return work.session()
                .first(
                        CONTAINS,
                        args -> args.tenant()
                                .uuid(connection.value())
                                .text(Keys.indexable(externalId))
                                .tenant()
                                .uuid(connection.value())
                                .text(secondaryId.map(Keys::indexable)),
                        row -> true)
                .isPresent();
    }

    @Override
    public void add(ExternalMessage message) {
        work.session().write(Write.of(ADD, args -> bind(args, message)));
    }

    @Override
    public Optional<UUID> ticketOf(ConnectionId connection, String externalId) {
        return work.session()
                .first(
                        TICKET_OF,
                        args -> args.tenant().uuid(connection.value()).text(Keys.indexable(externalId)),
                        row -> row.uuid(1));
    }

    @Override
    public void move(Set<UUID> from, UUID to) {
        work.session().write(Write.of(MOVE, args -> args.uuid(to).tenant().uuids(from)));
    }

    @Override
    public void moveBack(UUID from, UUID to, Set<UUID> family) {
        work.session()
                .write(Write.of(
                        MOVE_BACK, args -> args.uuid(to).tenant().uuid(from).uuids(family)));
    }

    private static void bind(Args args, ExternalMessage external) throws SQLException {
        InboundMessage message = external.message();
        args.uuid(external.tenant().value()).uuid(external.id().value());
        args.uuid(external.connection().value()).uuid(external.raw().value()).uuid(external.ticket());
        args.text(Keys.indexable(message.externalId()));
        args.text(message.secondaryId().map(Keys::indexable));
        args.name(message.kind()).text(message.party()).text(message.orderRef()).text(message.messageRef());
        args.text(message.customerName()).text(message.replyTo().map(EmailAddress::value));
        args.text(message.subject())
                .text(message.text())
                .text(message.safeHtml())
                .text(message.extraction());
        args.text(AttachmentsJson.write(message.attachments()));
        args.instant(message.sentAt()).instant(external.receivedAt());
    }
}
