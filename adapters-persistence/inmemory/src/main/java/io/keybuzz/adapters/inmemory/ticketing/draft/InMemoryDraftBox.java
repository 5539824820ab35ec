package io.keybuzz.adapters.inmemory.ticketing.draft;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.domain.ticketing.draft.port.Drafts;
import io.keybuzz.domain.ticketing.draft.port.ReplyUndos;

/** The stores of drafts in one database. */
public final class InMemoryDraftBox {
    private InMemoryDraftBox() {}

    public static Drafts in(InMemoryDatabase database) {
        return new InMemoryDrafts(database);
    }

    public static ReplyUndos undos(InMemoryDatabase database) {
        return new InMemoryReplyUndos(database);
    }
}
