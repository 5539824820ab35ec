package io.keybuzz.domain.automation.engine;

import io.keybuzz.domain.automation.execution.ExecutionDetails;
import io.keybuzz.domain.automation.rule.AiCondition;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.situation.FactField;
import java.util.List;
import java.util.Locale;

/** One condition made ready: its words folded, its numbers read. What is not known is neither equal to anything, nor in it, nor more or less. */
final class Check {
    private final AiCondition condition;
    private final FactField field;
    private final ConditionOperator operator;
    private final boolean negated;
    private final String[] words;
    private final double[] numbers;
    private final String operatorWord;

    Check(AiCondition condition) {
        this.condition = condition;
        this.field = condition.field();
        this.operator = plain(condition.operator());
        this.negated = operator != condition.operator();
        this.operatorWord = condition.operator().name().toLowerCase(Locale.ROOT);
        this.words = condition.values().stream().map(Folding::fold).toArray(String[]::new);
        this.numbers = field.kind().isNumeric()
                ? condition.values().stream().mapToDouble(Double::parseDouble).toArray()
                : new double[0];
    }

    private static ConditionOperator plain(ConditionOperator operator) {
        return switch (operator) {
            case NOT_EQUALS -> ConditionOperator.EQUALS;
            case NOT_CONTAINS -> ConditionOperator.CONTAINS;
            case NOT_IN -> ConditionOperator.IN;
            case EQUALS, CONTAINS, IN, GREATER_THAN, LESS_THAN -> operator;
        };
    }

    boolean holds(Facts facts) {
        return holds(facts.of(field));
    }

    ExecutionDetails.Line explain(Facts facts) {
        Fact fact = facts.of(field);
        return new ExecutionDetails.Line(field.path(), operatorWord, condition.values(), fact.seen(), holds(fact));
    }

    private boolean holds(Fact fact) {
        return (fact.known() && is(fact)) != negated;
    }

    private boolean is(Fact fact) {
        return switch (field.kind()) {
            case TEXT, WORD, FLAG -> text(fact.text());
            case SET -> among(fact);
            case COUNT, MEASURE -> number(fact.number());
        };
    }

    private boolean text(String text) {
        for (String word : words) {
            if (operator == ConditionOperator.CONTAINS ? text.contains(word) : text.equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean among(Fact fact) {
        for (String word : words) {
            if (fact.words().contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean number(double number) {
        for (double other : numbers) {
            boolean so = switch (operator) {
                case GREATER_THAN -> number > other;
                case LESS_THAN -> number < other;
                default -> number == other;
            };
            if (so) {
                return true;
            }
        }
        return false;
    }

    static List<Check> of(List<AiCondition> conditions) {
        return conditions.stream().map(Check::new).toList();
    }
}
