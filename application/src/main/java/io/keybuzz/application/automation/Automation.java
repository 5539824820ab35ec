package io.keybuzz.application.automation;

import io.keybuzz.application.automation.backtest.Backtests;
import io.keybuzz.application.automation.draft.Drafting;
import io.keybuzz.application.automation.rule.AiRulebook;
import io.keybuzz.application.internal.UseCaseRunner;

/** What automation can be asked, room by room. */
public interface Automation {
    /** The tenant's AI rules. */
    AiRulebook rules();

    /** What a rule would have done. */
    Backtests backtests();

    /** Answers that a writer suggests and a person decides about. */
    Drafting drafts();

    static Automation assemble(UseCaseRunner runner, AutomationPorts ports) {
        return new AutomationService(
                AiRulebook.assemble(runner, ports),
                Backtests.assemble(runner, ports),
                Drafting.assemble(runner, ports.drafts()));
    }
}
