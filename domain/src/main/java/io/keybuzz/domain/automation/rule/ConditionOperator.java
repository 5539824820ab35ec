package io.keybuzz.domain.automation.rule;

/** How a fact is held against a value (seed PH11-04A). */
public enum ConditionOperator {
    EQUALS,
    NOT_EQUALS,
    CONTAINS,
    NOT_CONTAINS,
    IN,
    NOT_IN,
    GREATER_THAN,
    LESS_THAN
}
