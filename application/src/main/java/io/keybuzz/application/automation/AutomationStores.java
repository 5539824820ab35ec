package io.keybuzz.application.automation;

import io.keybuzz.domain.automation.port.AiDrafts;
import io.keybuzz.domain.automation.port.AiRules;
import io.keybuzz.domain.automation.port.Classifications;
import io.keybuzz.domain.automation.port.Executions;
import io.keybuzz.domain.automation.port.Unanswered;

/** The stores of automation. */
public record AutomationStores(
        AiRules rules,
        Executions executions,
        Unanswered unanswered,
        AiDrafts drafts,
        Classifications classifications) {}
