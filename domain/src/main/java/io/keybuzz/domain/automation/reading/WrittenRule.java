package io.keybuzz.domain.automation.reading;

import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiCondition;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.rule.RuleTerms;
import io.keybuzz.domain.automation.situation.FieldKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A rule as somebody sent it, not looked at yet. Words of enums are in small letters.
 *
 * @param conditions a list of groups of {@code field}, {@code operator} and {@code value}
 * @param actions a list of groups of {@code type} and {@code params}
 */
public record WrittenRule(
        Written name,
        Written description,
        Written trigger,
        Written executionMode,
        Written noAnswerMinutes,
        Written conditions,
        Written actions) {

    /** What would have to be sent to say this. */
    public static WrittenRule of(RuleTerms terms) {
        return new WrittenRule(
                Written.of(terms.name()),
                Written.of(terms.description()),
                word(terms.trigger()),
                word(terms.mode()),
                terms.unansweredFor().map(Duration::toMinutes).map(Written::of).orElse(Written.NOTHING),
                new Written.Many(
                        terms.conditions().stream().map(WrittenRule::condition).toList()),
                new Written.Many(
                        terms.actions().stream().map(WrittenRule::action).toList()));
    }

    /** A condition as it would be sent. */
    public static Written condition(AiCondition condition) {
        return new Written.Group(Map.of(
                "field", Written.of(condition.field().path()),
                "operator", word(condition.operator()),
                "value", value(condition)));
    }

    /** The value of a condition in its type: a list for IN and NOT_IN, else a text, a number or a truth value. */
    public static Written value(AiCondition condition) {
        FieldKind kind = condition.field().kind();
        List<Written> values =
                condition.values().stream().map(value -> value(kind, value)).toList();
        return takesMany(condition.operator()) ? new Written.Many(values) : values.get(0);
    }

    private static Written value(FieldKind kind, String value) {
        if (kind.isNumeric()) {
            return new Written.Number(new BigDecimal(value));
        }
        return kind == FieldKind.FLAG ? new Written.Flag(Boolean.parseBoolean(value)) : Written.of(value);
    }

    static boolean takesMany(ConditionOperator operator) {
        return operator == ConditionOperator.IN || operator == ConditionOperator.NOT_IN;
    }

    /** An action as it would be sent. */
    public static Written action(AiAction action) {
        return new Written.Group(Map.of("type", word(action.type()), "params", new Written.Group(params(action))));
    }

    /** What an action needs, by name; what it leaves open is left out. */
    public static Map<String, Written> params(AiAction action) {
        Map<String, Written> params = new HashMap<>();
        if (action instanceof AiAction.SendReply reply) {
            put(params, "text", reply.text());
            put(params, "guidance", reply.guidance());
        } else if (action instanceof AiAction.SetStatus status) {
            params.put("status", Written.of(status.status().toLowerCase(Locale.ROOT)));
        } else if (action instanceof AiAction.AddTag tag) {
            params.put("tag", Written.of(tag.tag()));
        } else if (action instanceof AiAction.RequestMoreInfo info) {
            params.put("questions", Written.of(info.questions()));
        } else if (action instanceof AiAction.Escalate escalate) {
            put(params, "teamId", escalate.team().map(UUID::toString));
            put(params, "note", escalate.note());
        }
        return params;
    }

    private static void put(Map<String, Written> params, String name, Optional<String> value) {
        value.ifPresent(it -> params.put(name, Written.of(it)));
    }

    private static Written word(Enum<?> value) {
        return Written.of(value.name().toLowerCase(Locale.ROOT));
    }
}
