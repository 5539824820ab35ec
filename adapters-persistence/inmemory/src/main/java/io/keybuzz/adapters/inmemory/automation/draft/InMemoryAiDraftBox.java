package io.keybuzz.adapters.inmemory.automation.draft;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.domain.automation.port.AiDrafts;
import io.keybuzz.domain.automation.port.Classifications;

/** The stores of suggested answers in one database. */
public final class InMemoryAiDraftBox {
    private InMemoryAiDraftBox() {}

    public static AiDrafts in(InMemoryDatabase database) {
        return new InMemoryAiDrafts(database);
    }

    public static Classifications classifications(InMemoryDatabase database) {
        return new InMemoryClassifications(database);
    }
}
