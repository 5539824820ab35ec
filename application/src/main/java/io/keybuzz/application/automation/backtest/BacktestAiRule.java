package io.keybuzz.application.automation.backtest;

import io.keybuzz.domain.automation.backtest.Span;
import io.keybuzz.domain.automation.rule.AiRuleId;

/** Asks what a rule would have done. */
public record BacktestAiRule(AiRuleId rule, Span span) {}
