package io.keybuzz.application.automation;

import io.keybuzz.domain.automation.port.AiRules;

/** The stores of automation. */
public record AutomationStores(AiRules rules) {}
