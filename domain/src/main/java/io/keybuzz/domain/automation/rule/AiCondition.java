package io.keybuzz.domain.automation.rule;

import io.keybuzz.domain.automation.situation.FactField;
import java.util.List;

/**
 * One thing that has to be so; all conditions of a rule have to hold.
 *
 * @param values what the fact is held against, checked against the field's kind: one, or 1 to 50 for IN and NOT_IN
 */
public record AiCondition(FactField field, ConditionOperator operator, List<String> values) {
    public AiCondition {
        values = List.copyOf(values);
    }
}
