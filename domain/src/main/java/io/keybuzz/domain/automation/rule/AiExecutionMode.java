package io.keybuzz.domain.automation.rule;

/** What a rule may do by itself (seed PH11-04A). */
public enum AiExecutionMode {
    DISABLED,
    SUGGEST_ONLY,
    AUTO_EXECUTE
}
