package io.keybuzz.application.automation;

import io.keybuzz.application.automation.backtest.Backtests;
import io.keybuzz.application.automation.draft.Drafting;
import io.keybuzz.application.automation.rule.AiRulebook;

record AutomationService(AiRulebook rules, Backtests backtests, Drafting drafts) implements Automation {}
