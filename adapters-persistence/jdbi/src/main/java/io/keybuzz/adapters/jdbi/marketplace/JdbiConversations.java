package io.keybuzz.adapters.jdbi.marketplace;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Session;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.marketplace.port.Conversations;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

final class JdbiConversations implements Conversations {
    private static final Sql LOCK = Sql.exact("select pg_advisory_xact_lock(hashtextextended(?, 0))");
    private static final Sql RESOLVE = Sql.of("""
            select k.key, k.ticket_id, k.last_seen_at from marketplace.conversation_key k
            where k.tenant_id = ? and k.connection_id = ? and k.key = any (?)""");
    private static final Sql SAVE = Sql.exact("""
            insert into marketplace.conversation as c
              (tenant_id, ticket_id, connection_id, reply_to, last_message_ref, order_ref, last_seen_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, ticket_id) do update
            set connection_id = excluded.connection_id, reply_to = coalesce(excluded.reply_to, c.reply_to),
              last_message_ref = coalesce(excluded.last_message_ref, c.last_message_ref),
              order_ref = coalesce(excluded.order_ref, c.order_ref), last_seen_at = excluded.last_seen_at""");
    private static final Sql BIND = Sql.exact("""
            insert into marketplace.conversation_key (tenant_id, connection_id, ticket_id, last_seen_at, key)
            select ?, ?, ?, ?, named.key from unnest(?) named (key)
            on conflict (tenant_id, connection_id, key) do update
            set ticket_id = excluded.ticket_id, last_seen_at = excluded.last_seen_at""");
    private static final Sql OF_TICKET = Sql.of("""
            select c.tenant_id, c.connection_id, c.ticket_id, c.reply_to, c.last_message_ref, c.order_ref, c.last_seen_at
            from marketplace.conversation c
            where c.tenant_id = ? and c.ticket_id = ?""");

    /** Answers of one ticket go where those of the latest of some others go, if it has no place of its own. */
    private static final Sql COPY = Sql.of("""
            insert into marketplace.conversation
              (tenant_id, ticket_id, connection_id, reply_to, last_message_ref, order_ref, last_seen_at)
            select c.tenant_id, ?, c.connection_id, c.reply_to, c.last_message_ref, c.order_ref, c.last_seen_at
            from marketplace.conversation c
            where c.tenant_id = ? and c.ticket_id = any (?)
            order by c.last_seen_at desc, c.ticket_id limit 1
            on conflict (tenant_id, ticket_id) do nothing""");

    private static final Sql MOVE = Sql.of("""
            update marketplace.conversation_key k set ticket_id = ?, home_id = coalesce(k.home_id, k.ticket_id)
            where k.tenant_id = ? and k.ticket_id = any (?)""");
    private static final Sql MOVE_BACK = Sql.of("""
            update marketplace.conversation_key k set ticket_id = ?
            where k.tenant_id = ? and k.ticket_id = ? and k.home_id = any (?)""");

    private final JdbiUnitOfWork work;

    JdbiConversations(JdbiUnitOfWork work) {
        this.work = work;
    }

    /** Travels with the next question, which the server answers only once it has the lock. */
    @Override
    public void lock(ConnectionId connection, String party) {
        work.session().write(Write.of(LOCK, args -> args.text(connection + "|" + party)));
    }

    @Override
    public Optional<UUID> resolve(ConnectionId connection, List<ThreadKey> keys, Instant now) {
        List<String> wanted =
                keys.stream().map(key -> Keys.indexable(key.value())).toList();
        List<Bound> known = work.session()
                .list(
                        RESOLVE,
                        args -> args.tenant().uuid(connection.value()).texts(wanted),
                        row -> new Bound(row.text(1), row.uuid(2), row.instant(3)));
        for (int i = 0; i < wanted.size(); i++) {
            String key = wanted.get(i);
            Optional<Instant> oldest = keys.get(i).maxAge().map(now::minus);
            for (Bound bound : known) {
                if (bound.key().equals(key)
                        && oldest.map(limit -> !bound.lastSeen().isBefore(limit))
                                .orElse(true)) {
                    return Optional.of(bound.ticket());
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void remember(Conversation conversation, List<ThreadKey> keys, Instant now) {
        Session session = work.session();
        UUID tenant = conversation.tenant().value();
        UUID connection = conversation.connection().value();
        session.write(Write.of(
                SAVE,
                args -> args.uuid(tenant)
                        .uuid(conversation.ticket())
                        .uuid(connection)
                        .text(conversation.replyTo().map(EmailAddress::value))
                        .text(conversation.lastMessageRef())
                        .text(conversation.orderRef())
                        .instant(conversation.lastSeenAt())));
        // always in the same order, so that two units of work cannot wait for each other
        TreeSet<String> sorted = new TreeSet<>();
        keys.forEach(key -> sorted.add(Keys.indexable(key.value())));
        if (!sorted.isEmpty()) {
            session.write(Write.of(
                    BIND,
                    args -> args.uuid(tenant)
                            .uuid(connection)
                            .uuid(conversation.ticket())
                            .instant(now)
                            .texts(sorted)));
        }
    }

    @Override
    public Optional<Conversation> ofTicket(UUID ticket) {
        return work.session().first(OF_TICKET, args -> args.tenant().uuid(ticket), JdbiConversations::conversation);
    }

    @Override
    public void move(Set<UUID> from, UUID to) {
        copy(from, to);
        work.session().write(Write.of(MOVE, args -> args.uuid(to).tenant().uuids(from)));
    }

    @Override
    public void moveBack(UUID from, UUID to, Set<UUID> family) {
        work.session()
                .write(Write.of(
                        MOVE_BACK, args -> args.uuid(to).tenant().uuid(from).uuids(family)));
    }

    @Override
    public void copy(UUID from, UUID to) {
        copy(Set.of(from), to);
    }

    private void copy(Set<UUID> from, UUID to) {
        work.session().write(Write.of(COPY, args -> args.uuid(to).tenant().uuids(from)));
    }

    private static Conversation conversation(Row row) throws SQLException {
        return new Conversation(
                new TenantId(row.uuid(1)),
                new ConnectionId(row.uuid(2)),
                row.uuid(3),
                row.maybeText(4).map(EmailAddress::new),
                row.maybeText(5),
                row.maybeText(6),
                row.instant(7));
    }

    private record Bound(String key, UUID ticket, Instant lastSeen) {}
}
