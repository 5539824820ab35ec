package io.keybuzz.application.automation.rule;

import io.keybuzz.domain.automation.reading.WrittenRule;

/** A new rule, behind all others. @param active whether it is in force at once */
public record CreateAiRule(WrittenRule rule, boolean active) {}
