package io.keybuzz.application.automation;

import io.keybuzz.domain.automation.port.AiDrafts;
import io.keybuzz.domain.automation.port.AiRules;
import io.keybuzz.domain.automation.port.Classifications;

/** The stores of automation. */
public record AutomationStores(AiRules rules, AiDrafts drafts, Classifications classifications) {}
