package io.keybuzz.domain.automation.rule;

/** What a rule can do (seed PH11-04A). */
public enum AiActionType {
    SEND_REPLY,
    SET_STATUS,
    ADD_TAG,
    REQUEST_MORE_INFO,
    ESCALATE
}
