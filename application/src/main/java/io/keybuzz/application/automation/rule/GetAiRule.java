package io.keybuzz.application.automation.rule;

import io.keybuzz.domain.automation.rule.AiRuleId;

/** Asks for one rule. */
public record GetAiRule(AiRuleId rule) {}
