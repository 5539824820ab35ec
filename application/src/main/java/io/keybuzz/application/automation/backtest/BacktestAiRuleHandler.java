package io.keybuzz.application.automation.backtest;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.automation.port.AiRules;
import io.keybuzz.domain.automation.rule.AiRule;

/** Begins a trial: the rule as it is now is the one that is tried to the end. */
final class BacktestAiRuleHandler implements UseCase<BacktestAiRule, AiRule> {
    private final AiRules rules;

    BacktestAiRuleHandler(AiRules rules) {
        this.rules = rules;
    }

    @Override
    public AiRule handle(CallContext call, BacktestAiRule query) {
        return rules.require(query.rule());
    }
}
