package io.keybuzz.adapters.inmemory.automation;

import io.keybuzz.adapters.inmemory.automation.draft.InMemoryAiDraftBox;
import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.application.automation.AutomationStores;

/** The stores of automation in one database. */
public final class InMemoryAutomation {
    private InMemoryAutomation() {}

    public static AutomationStores in(InMemoryDatabase database, WaitingTickets tickets) {
        InMemoryAiRules rules = new InMemoryAiRules(database);
        InMemoryExecutions executions = new InMemoryExecutions(database);
        return new AutomationStores(
                rules,
                executions,
                new InMemoryUnanswered(database, rules, executions, tickets),
                InMemoryAiDraftBox.in(database),
                InMemoryAiDraftBox.classifications(database));
    }
}
