package io.keybuzz.adapters.inmemory.marketplace;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.UuidOrder;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.OutboundId;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.OutboundStatus;
import io.keybuzz.domain.marketplace.event.OutboundQueued;
import io.keybuzz.domain.marketplace.port.OutboundMessages;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

final class InMemoryOutboundMessages implements OutboundMessages {
    private final InMemoryDatabase database;
    private final Outbox outbox;
    private final InMemoryConnections connections;
    private final Table<OutboundId, OutboundMessage> messages;
    private final Table<UUID, OutboundId> byMessage;

    InMemoryOutboundMessages(InMemoryDatabase database, Outbox outbox, InMemoryConnections connections) {
        this.database = database;
        this.connections = connections;
        this.outbox = outbox;
        this.messages = new Table<>(database);
        this.byMessage = new Table<>(database);
    }

    @Override
    public Optional<OutboundMessage> find(OutboundId id) {
        Session session = database.session();
        return messages.find(id).filter(row -> session.sees(row.tenant()));
    }

    @Override
    public Optional<OutboundMessage> lock(OutboundId id) {
        database.session().requireWritable();
        return find(id);
    }

    @Override
    public void cancel(UUID ticket, UUID message, Instant now, Supplier<RuntimeException> refusal) {
        OutboundMessage waiting = byMessage
                .find(message)
                .flatMap(this::find)
                .filter(row -> row.ticket().equals(ticket) && row.status() == OutboundStatus.PENDING)
                .orElseThrow(refusal);
        update(waiting.cancelled(now));
    }

    @Override
    public void queue(OutboundMessage message, OutboundQueued event) {
        database.session().requireOwn(message.tenant());
        connections
                .find(message.connection())
                .filter(connection -> !connection.takesAnswers())
                .ifPresent(connection -> {
                    throw OutboundMessages.cannotLeave();
                });
        messages.put(message.id(), message);
        byMessage.put(message.message(), message.id());
        outbox.publish(event);
    }

    @Override
    public void queueAgain(OutboundMessage message, OutboundQueued event) {
        update(message);
        outbox.publish(event);
    }

    @Override
    public List<InDoubt> inDoubt(Instant madeAfter, Instant untouchedSince, int limit) {
        Session session = database.session();
        return messages
                .some(
                        row -> row.status() == OutboundStatus.UNKNOWN
                                && row.createdAt().isAfter(madeAfter)
                                && row.updatedAt().isBefore(untouchedSince)
                                && session.seesQueueOf(row.tenant()),
                        Integer.MAX_VALUE)
                .stream()
                .sorted(Comparator.comparing(OutboundMessage::updatedAt))
                .limit(limit)
                .map(row -> new InDoubt(row.id(), row.tenant()))
                .toList();
    }

    @Override
    public void update(OutboundMessage message) {
        database.session().requireOwn(message.tenant());
        find(message.id()).ifPresent(row -> messages.put(message.id(), message));
    }

    @Override
    public List<OutboundMessage> ofConnection(ConnectionId connection, Instant since, int limit) {
        return newest(
                row -> row.connection().equals(connection) && !row.createdAt().isBefore(since), limit);
    }

    @Override
    public List<OutboundMessage> ofTicket(UUID ticket, int limit) {
        return newest(row -> row.ticket().equals(ticket), limit);
    }

    private List<OutboundMessage> newest(Predicate<OutboundMessage> asked, int limit) {
        Session session = database.session();
        return messages.some(row -> asked.test(row) && session.sees(row.tenant()), Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparing(OutboundMessage::createdAt)
                        .thenComparing(row -> row.id().value(), UuidOrder.BYTEWISE)
                        .reversed())
                .limit(limit)
                .toList();
    }
}
