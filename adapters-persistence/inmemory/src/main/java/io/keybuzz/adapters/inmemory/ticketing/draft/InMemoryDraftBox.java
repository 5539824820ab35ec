package io.keybuzz.adapters.inmemory.ticketing.draft;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.draft.port.Drafts;
import io.keybuzz.domain.ticketing.draft.port.ReplyUndos;

/** The stores of drafts in one database. */
public final class InMemoryDraftBox {
    private InMemoryDraftBox() {}

    public static Drafts in(InMemoryDatabase database) {
        return new InMemoryDrafts(database);
    }

    public static ReplyUndos undos(InMemoryDatabase database, Table<MessageId, TicketMessage> messages) {
        return new InMemoryReplyUndos(database, messages);
    }
}
