package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.marketplace.port.Conversations;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

final class InMemoryConversations implements Conversations {
    private final InMemoryDatabase database;
    private final Table<UUID, Conversation> conversations;
    private final Table<Key, Binding> bindings;

    InMemoryConversations(InMemoryDatabase database) {
        this.database = database;
        this.conversations = new Table<>(database);
        this.bindings = new Table<>(database);
    }

    @Override
    public void lock(ConnectionId connection, String party) {
        // units of work run one after the other here, so all there is to do is to insist on being in one that writes
        database.session().requireWritable();
    }

    @Override
    public Optional<UUID> resolve(ConnectionId connection, List<ThreadKey> keys, Instant now) {
        Session session = database.session();
        return keys.stream()
                .flatMap(key -> bindings
                        .find(new Key(connection, key.value()))
                        .filter(binding -> session.sees(binding.tenant()))
                        .filter(binding -> isFresh(binding, key, now))
                        .stream())
                .findFirst()
                .map(Binding::ticket);
    }

    @Override
    public void remember(Conversation conversation, List<ThreadKey> keys, Instant now) {
        database.session().requireOwn(conversation.tenant());
        Conversation kept = ofTicket(conversation.ticket())
                .map(before -> merged(before, conversation))
                .orElse(conversation);
        conversations.put(kept.ticket(), kept);
        for (ThreadKey key : keys) {
            Key place = new Key(conversation.connection(), key.value());
            Optional<UUID> first = bindings.find(place).flatMap(Binding::firstTicket);
            bindings.put(place, new Binding(conversation.tenant(), conversation.ticket(), now, first));
        }
    }

    @Override
    public Optional<Conversation> ofTicket(UUID ticket) {
        Session session = database.session();
        return conversations.find(ticket).filter(row -> session.sees(row.tenant()));
    }

    @Override
    public void move(Set<UUID> from, UUID to) {
        from.stream()
                .flatMap(ticket -> own(ticket).stream())
                .max(Comparator.comparing(Conversation::lastSeenAt))
                .ifPresent(latest -> copy(latest.ticket(), to));
        bindings.replaceAll(
                binding -> from.contains(binding.ticket()) && isOwn(binding.tenant()),
                binding -> new Binding(binding.tenant(), to, binding.lastSeenAt(), Optional.of(binding.home())));
    }

    @Override
    public void moveBack(UUID from, UUID to, Set<UUID> family) {
        bindings.replaceAll(
                binding -> binding.ticket().equals(from)
                        && binding.firstTicket().filter(family::contains).isPresent()
                        && isOwn(binding.tenant()),
                binding -> new Binding(binding.tenant(), to, binding.lastSeenAt(), binding.firstTicket()));
    }

    @Override
    public void copy(UUID from, UUID to) {
        own(from)
                .filter(it -> !conversations.contains(to))
                .ifPresent(it -> conversations.put(
                        to,
                        new Conversation(
                                it.tenant(),
                                it.connection(),
                                to,
                                it.replyTo(),
                                it.lastMessageRef(),
                                it.orderRef(),
                                it.lastSeenAt())));
    }

    private Optional<Conversation> own(UUID ticket) {
        database.session().requireWritable();
        return conversations.find(ticket).filter(it -> isOwn(it.tenant()));
    }

    private boolean isOwn(TenantId tenant) {
        return database.session().tenant().equals(Optional.of(tenant));
    }

    private static boolean isFresh(Binding binding, ThreadKey key, Instant now) {
        return key.maxAge()
                .map(age -> !binding.lastSeenAt().isBefore(now.minus(age)))
                .orElse(true);
    }

    /** What the newer message does not tell stays as it was. */
    private static Conversation merged(Conversation before, Conversation newer) {
        return new Conversation(
                newer.tenant(),
                newer.connection(),
                newer.ticket(),
                newer.replyTo().or(before::replyTo),
                newer.lastMessageRef().or(before::lastMessageRef),
                newer.orderRef().or(before::orderRef),
                newer.lastSeenAt());
    }

    private record Key(ConnectionId connection, String value) {}

    /** @param firstTicket where the key led before it was moved */
    private record Binding(TenantId tenant, UUID ticket, Instant lastSeenAt, Optional<UUID> firstTicket) {
        UUID home() {
            return firstTicket.orElse(ticket);
        }
    }
}
