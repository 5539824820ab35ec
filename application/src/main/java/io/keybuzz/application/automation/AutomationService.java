package io.keybuzz.application.automation;

import io.keybuzz.application.automation.backtest.Backtests;
import io.keybuzz.application.automation.draft.Drafting;
import io.keybuzz.application.automation.rule.AiRulebook;
import io.keybuzz.application.automation.run.Runs;

record AutomationService(AiRulebook rules, Backtests backtests, Runs runs, Drafting drafts) implements Automation {}
