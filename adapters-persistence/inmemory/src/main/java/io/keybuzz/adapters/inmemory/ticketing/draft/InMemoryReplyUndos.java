package io.keybuzz.adapters.inmemory.ticketing.draft;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.draft.ReplyUndo;
import io.keybuzz.domain.ticketing.draft.port.ReplyUndos;
import java.util.Optional;

final class InMemoryReplyUndos implements ReplyUndos {
    private final InMemoryDatabase database;
    private final Table<MessageId, ReplyUndo> undos;
    private final Table<MessageId, TicketMessage> messages;

    InMemoryReplyUndos(InMemoryDatabase database, Table<MessageId, TicketMessage> messages) {
        this.database = database;
        this.undos = new Table<>(database);
        this.messages = messages;
    }

    @Override
    public void keep(ReplyUndo undo) {
        database.session().requireOwn(undo.message().tenant());
        undos.put(undo.message().id(), undo);
    }

    @Override
    public Optional<ReplyUndo> find(TicketId ticket, MessageId message) {
        return undos.find(message)
                .flatMap(undo -> messages.find(message).map(undo::of))
                .filter(undo -> undo.message().ticket().equals(ticket))
                .filter(undo -> database.session().sees(undo.message().tenant()));
    }

    @Override
    public void remove(TicketId ticket, MessageId message) {
        database.session().requireWritable();
        undos.find(message).filter(undo -> undo.ticket().equals(ticket)).ifPresent(undo -> {
            database.session().requireOwn(undo.message().tenant());
            undos.remove(message);
        });
    }
}
