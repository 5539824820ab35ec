package io.keybuzz.adapters.inmemory.automation;

import io.keybuzz.adapters.inmemory.automation.draft.InMemoryAiDraftBox;
import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.application.automation.AutomationStores;

/** The stores of automation in one database. */
public final class InMemoryAutomation {
    private InMemoryAutomation() {}

    public static AutomationStores in(InMemoryDatabase database) {
        return new AutomationStores(
                new InMemoryAiRules(database),
                InMemoryAiDraftBox.in(database),
                InMemoryAiDraftBox.classifications(database));
    }
}
