package io.keybuzz.adapters.jdbi.automation;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.application.automation.AutomationStores;

/** Makes the stores of automation. */
public final class JdbiAutomation {
    private JdbiAutomation() {}

    public static AutomationStores on(JdbiUnitOfWork work) {
        return new AutomationStores(
                new JdbiAiRules(work),
                new JdbiExecutions(work),
                new JdbiUnanswered(work),
                new JdbiAiDrafts(work),
                new JdbiClassifications(work));
    }
}
