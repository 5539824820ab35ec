package io.keybuzz.adapters.inmemory.ticketing.draft;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.domain.ticketing.draft.port.Drafts;

/** The store of drafts in one database. */
public final class InMemoryDraftBox {
    private InMemoryDraftBox() {}

    public static Drafts in(InMemoryDatabase database) {
        return new InMemoryDrafts(database);
    }
}
