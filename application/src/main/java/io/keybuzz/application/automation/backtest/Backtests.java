package io.keybuzz.application.automation.backtest;

import io.keybuzz.application.automation.AutomationPorts;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.automation.backtest.BacktestReport;

/** Tries rules over what buyers wrote in the past. Nothing is changed, nobody is asked outside, and it costs nothing. */
public interface Backtests {
    /** How many messages one trial looks at; where there are more, the report says that it is not complete. */
    long MOST_MESSAGES = 100_000;

    /**
     * Refuses with {@code automation/rule-not-found}, and with {@code automation/backtest-running} while another trial of the tenant
     * runs.
     *
     * @param listener ends the trial when it wants no more, which makes the report incomplete
     */
    BacktestReport run(CallContext call, BacktestAiRule query, BacktestListener listener);

    static Backtests assemble(UseCaseRunner runner, AutomationPorts ports) {
        return new BacktestService(runner, ports);
    }
}
