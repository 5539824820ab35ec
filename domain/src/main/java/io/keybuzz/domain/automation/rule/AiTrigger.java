package io.keybuzz.domain.automation.rule;

/** What sets a rule off (seed PH11-04A, AiTriggerType). */
public enum AiTrigger {
    INCOMING_MESSAGE,
    NO_ANSWER_TIMEOUT,
    ORDER_ISSUE,
    RETURN_REQUEST,
    NEGATIVE_SENTIMENT
}
