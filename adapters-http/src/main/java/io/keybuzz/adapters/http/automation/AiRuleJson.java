package io.keybuzz.adapters.http.automation;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.Edits;
import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.application.automation.rule.ArrangeAiRules;
import io.keybuzz.application.automation.rule.ChangeAiRule;
import io.keybuzz.application.automation.rule.CreateAiRule;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.automation.reading.Written;
import io.keybuzz.domain.automation.reading.WrittenRule;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiActionType;
import io.keybuzz.domain.automation.rule.AiCondition;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.automation.situation.FieldKind;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules as the API reads and shows them. What they say is judged by the domain, which tells of every fault. */
final class AiRuleJson {
    static final Words<AiActionType> ACTION_TYPES = Words.of(AiActionType.class);
    static final Words<AiExecutionMode> MODES = Words.of(AiExecutionMode.class);
    private static final Words<AiTrigger> TRIGGERS = Words.of(AiTrigger.class);
    private static final Words<ConditionOperator> OPERATORS = Words.of(ConditionOperator.class);
    private static final Words<FieldKind> KINDS = Words.of(FieldKind.class);
    private static final List<String> PARTS =
            List.of("name", "description", "trigger", "executionMode", "noAnswerMinutes", "conditions", "actions");

    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString TENANT_ID = new SerializedString("tenantId");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString DESCRIPTION = new SerializedString("description");
    private static final SerializedString IS_ACTIVE = new SerializedString("isActive");
    private static final SerializedString TRIGGER = new SerializedString("trigger");
    private static final SerializedString EXECUTION_MODE = new SerializedString("executionMode");
    private static final SerializedString NO_ANSWER_MINUTES = new SerializedString("noAnswerMinutes");
    private static final SerializedString POSITION = new SerializedString("position");
    private static final SerializedString CONDITIONS = new SerializedString("conditions");
    private static final SerializedString FIELD = new SerializedString("field");
    private static final SerializedString OPERATOR = new SerializedString("operator");
    private static final SerializedString ACTIONS = new SerializedString("actions");
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString PARAMS = new SerializedString("params");
    private static final SerializedString KIND = new SerializedString("kind");
    private static final SerializedString OPERATOR_LIST = new SerializedString("operators");
    private static final SerializedString WORDS = new SerializedString("words");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString UPDATED_AT = new SerializedString("updatedAt");
    private static final SerializedString VERSION = new SerializedString("version");

    private AiRuleJson() {}

    /** Reads all of the body; an unknown field is refused. */
    static CreateAiRule readNew(Fields body) {
        Map<String, Written> parts = parts(body);
        boolean active = body.flag("isActive", true);
        body.done();
        return new CreateAiRule(
                new WrittenRule(
                        part(parts, "name"),
                        part(parts, "description"),
                        part(parts, "trigger"),
                        part(parts, "executionMode"),
                        part(parts, "noAnswerMinutes"),
                        part(parts, "conditions"),
                        part(parts, "actions")),
                active);
    }

    /** Reads all of the body; an unknown field is refused. */
    static ChangeAiRule readChange(Fields body, AiRuleId rule, ExpectedVersion expected) {
        Map<String, Written> parts = parts(body);
        Optional<Boolean> active = Edits.changedFlag(body, "isActive");
        body.done();
        return new ChangeAiRule(rule, parts, active, expected);
    }

    static ArrangeAiRules readOrder(Fields body) {
        List<AiRuleId> ids =
                body.optionalIds("ids", AiRule.MOST).stream().map(AiRuleId::new).toList();
        body.done();
        return new ArrangeAiRules(ids);
    }

    private static Map<String, Written> parts(Fields body) {
        Map<String, Written> parts = new HashMap<>();
        PARTS.forEach(name -> WrittenJson.read(body, name).ifPresent(part -> parts.put(name, part)));
        return parts;
    }

    private static Written part(Map<String, Written> parts, String name) {
        return parts.getOrDefault(name, Written.NOTHING);
    }

    static void rule(JsonOut out, AiRule rule) throws IOException {
        out.open();
        out.id(ID, rule.id().value());
        out.id(TENANT_ID, rule.tenant().value());
        out.text(NAME, rule.terms().name());
        out.text(DESCRIPTION, rule.terms().description().orElse(null));
        out.flag(IS_ACTIVE, rule.active());
        out.word(TRIGGER, TRIGGERS.write(rule.terms().trigger()));
        out.word(EXECUTION_MODE, MODES.write(rule.terms().mode()));
        minutes(out, rule.terms().unansweredFor());
        out.number(POSITION, rule.position());
        out.openList(CONDITIONS);
        for (AiCondition condition : rule.terms().conditions()) {
            condition(out, condition);
        }
        out.closeList();
        out.openList(ACTIONS);
        for (AiAction action : rule.terms().actions()) {
            action(out, action);
        }
        out.closeList();
        out.instant(CREATED_AT, rule.createdAt());
        out.instant(UPDATED_AT, rule.updatedAt());
        out.number(VERSION, rule.version());
        out.close();
    }

    private static void minutes(JsonOut out, Optional<Duration> patience) throws IOException {
        if (patience.isPresent()) {
            out.number(NO_ANSWER_MINUTES, patience.get().toMinutes());
        } else {
            out.text(NO_ANSWER_MINUTES, null);
        }
    }

    private static void condition(JsonOut out, AiCondition condition) throws IOException {
        out.open();
        out.text(FIELD, condition.field().path());
        out.word(OPERATOR, OPERATORS.write(condition.operator()));
        WrittenJson.write(out, "value", WrittenRule.value(condition));
        out.close();
    }

    private static void action(JsonOut out, AiAction action) throws IOException {
        out.open();
        out.word(TYPE, ACTION_TYPES.write(action.type()));
        out.open(PARAMS);
        WrittenJson.write(out, WrittenRule.params(action));
        out.close();
        out.close();
    }

    static void field(JsonOut out, FactField field) throws IOException {
        out.open();
        out.text(FIELD, field.path());
        out.word(KIND, KINDS.write(field.kind()));
        out.texts(
                OPERATOR_LIST,
                field.kind().operators().stream()
                        .map(operator -> OPERATORS.write(operator).getValue())
                        .toList());
        out.texts(WORDS, field.words());
        out.close();
    }
}
