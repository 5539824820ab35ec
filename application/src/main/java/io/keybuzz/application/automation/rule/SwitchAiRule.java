package io.keybuzz.application.automation.rule;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.automation.rule.AiRuleId;

/** Puts a rule in force or out of it. */
public record SwitchAiRule(AiRuleId rule, boolean on, ExpectedVersion expected) {}
