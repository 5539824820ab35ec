package io.keybuzz.domain.automation.situation;

import io.keybuzz.domain.automation.rule.ConditionOperator;
import java.util.EnumSet;
import java.util.Set;

/** What a fact is, and so how it can be held against values. */
public enum FieldKind {
    /** Free text. Compared whatever the case, accents and breaks of line. */
    TEXT(
            ConditionOperator.EQUALS,
            ConditionOperator.NOT_EQUALS,
            ConditionOperator.CONTAINS,
            ConditionOperator.NOT_CONTAINS,
            ConditionOperator.IN,
            ConditionOperator.NOT_IN),
    /** One word of a few. */
    WORD(ConditionOperator.EQUALS, ConditionOperator.NOT_EQUALS, ConditionOperator.IN, ConditionOperator.NOT_IN),
    /** A whole number. */
    COUNT(
            ConditionOperator.EQUALS,
            ConditionOperator.NOT_EQUALS,
            ConditionOperator.IN,
            ConditionOperator.NOT_IN,
            ConditionOperator.GREATER_THAN,
            ConditionOperator.LESS_THAN),
    /** A time or a share, with fractions; hardly ever equal to anything. */
    MEASURE(ConditionOperator.GREATER_THAN, ConditionOperator.LESS_THAN),
    /** Any number of words: CONTAINS asks for one that is among them, IN for any of several. */
    SET(ConditionOperator.CONTAINS, ConditionOperator.NOT_CONTAINS, ConditionOperator.IN, ConditionOperator.NOT_IN),
    /** Yes or no. */
    FLAG(ConditionOperator.EQUALS, ConditionOperator.NOT_EQUALS);

    private final Set<ConditionOperator> operators;

    FieldKind(ConditionOperator first, ConditionOperator... others) {
        this.operators = EnumSet.of(first, others);
    }

    /** How facts of this kind can be compared. */
    public Set<ConditionOperator> operators() {
        return EnumSet.copyOf(operators);
    }

    public boolean knows(ConditionOperator operator) {
        return operators.contains(operator);
    }

    /** Whether values are numbers. */
    public boolean isNumeric() {
        return this == COUNT || this == MEASURE;
    }
}
