package io.keybuzz.application.automation.rule;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.automation.rule.AiRuleId;

/** A rule that is no longer needed; what it has done stays done, and stays known. */
public record DeleteAiRule(AiRuleId rule, ExpectedVersion expected) {}
