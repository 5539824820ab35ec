package io.keybuzz.domain.automation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiCondition;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiTrigger;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.rule.RuleTerms;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.shared.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RuleReaderTest {
    private static final Written TAGGING = action("add_tag", Map.of("tag", Written.of("late")));

    private static Written group(Map<String, Written> values) {
        return new Written.Group(values);
    }

    private static Written many(Written... values) {
        return new Written.Many(List.of(values));
    }

    private static Written number(String number) {
        return new Written.Number(new BigDecimal(number));
    }

    private static Written action(String type, Map<String, Written> params) {
        return group(Map.of("type", Written.of(type), "params", group(params)));
    }

    private static Written condition(String field, String operator, Written value) {
        return group(Map.of("field", Written.of(field), "operator", Written.of(operator), "value", value));
    }

    private static WrittenRule rule(Written conditions, Written actions) {
        return new WrittenRule(
                Written.of("Late parcels"),
                Written.NOTHING,
                Written.of("incoming_message"),
                Written.of("auto_execute"),
                Written.NOTHING,
                conditions,
                actions);
    }

    private static RuleTerms read(Written... conditions) {
        return RuleReader.read(rule(many(conditions), many(TAGGING)));
    }

    private static RuleTerms doing(Written... actions) {
        return RuleReader.read(rule(Written.NOTHING, many(actions)));
    }

    /** Path, code and sentence of every fault. */
    private static List<String> faults(WrittenRule rule) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> RuleReader.read(rule));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(AutomationProblem.INVALID_RULE);
        List<String> faults = new ArrayList<>();
        for (Object error :
                (List<?>) Optional.ofNullable(refusal.facts().get("errors")).orElseThrow()) {
            Map<?, ?> fault = (Map<?, ?>) error;
            assertThat(String.valueOf(fault.get("message"))).isNotBlank();
            faults.add(fault.get("field") + " " + fault.get("code"));
        }
        return faults;
    }

    private static List<String> faultsOf(Written condition) {
        return faults(rule(many(condition), many(TAGGING)));
    }

    private static List<String> faultsOfDoing(Written action) {
        return faults(rule(Written.NOTHING, many(action)));
    }

    @Test
    void a_rule_is_read_as_it_was_meant() {
        RuleTerms terms = RuleReader.read(new WrittenRule(
                Written.of("Late parcels"),
                Written.of("Two\nlines"),
                Written.of("no_answer_timeout"),
                Written.NOTHING,
                Written.of(90),
                many(
                        condition("message.body", "contains", Written.of("Où est")),
                        condition("channel.name", "in", Written.of(List.of("amazon", "fnac", "amazon"))),
                        condition("ticket.messageCount", "equals", number("3.0")),
                        condition("ticket.ageHours", "greater_than", number("1.50")),
                        condition("ticket.assigned", "not_equals", new Written.Flag(true)),
                        condition("ticket.tags", "not_in", Written.of(List.of("VIP")))),
                many(
                        action("send_reply", Map.of("text", Written.of("Hello {{customer.name|you}}"))),
                        group(Map.of("type", Written.of("escalate"))),
                        action("set_status", Map.of("status", Written.of("waiting_customer"))),
                        action("add_tag", Map.of("tag", Written.of("LATE"))),
                        action("request_more_info", Map.of("questions", Written.of(List.of("Which?")))))));

        assertThat(terms)
                .isEqualTo(new RuleTerms(
                        "Late parcels",
                        Optional.of("Two\nlines"),
                        AiTrigger.NO_ANSWER_TIMEOUT,
                        AiExecutionMode.SUGGEST_ONLY,
                        Optional.of(Duration.ofMinutes(90)),
                        List.of(
                                new AiCondition(FactField.MESSAGE_BODY, ConditionOperator.CONTAINS, List.of("Où est")),
                                new AiCondition(
                                        FactField.CHANNEL_NAME, ConditionOperator.IN, List.of("amazon", "fnac")),
                                new AiCondition(FactField.TICKET_MESSAGES, ConditionOperator.EQUALS, List.of("3")),
                                new AiCondition(
                                        FactField.TICKET_AGE_HOURS, ConditionOperator.GREATER_THAN, List.of("1.5")),
                                new AiCondition(
                                        FactField.TICKET_ASSIGNED, ConditionOperator.NOT_EQUALS, List.of("true")),
                                new AiCondition(FactField.TICKET_TAGS, ConditionOperator.NOT_IN, List.of("vip"))),
                        List.of(
                                new AiAction.SendReply(Optional.of("Hello {{customer.name|you}}"), Optional.empty()),
                                new AiAction.Escalate(Optional.empty(), Optional.empty()),
                                new AiAction.SetStatus("WAITING_CUSTOMER"),
                                new AiAction.AddTag("late"),
                                new AiAction.RequestMoreInfo(List.of("Which?")))));
        assertThat(RuleReader.read(WrittenRule.of(terms))).isEqualTo(terms);
    }

    @Test
    void every_operator_is_taken_by_each_field_that_knows_it_and_refused_by_the_others() {
        for (FactField field : FactField.values()) {
            for (ConditionOperator operator : ConditionOperator.values()) {
                String value = switch (field.kind()) {
                    case COUNT, MEASURE -> "7";
                    case FLAG -> "true";
                    case TEXT, WORD, SET ->
                        field.words().isEmpty() ? "x" : field.words().get(0);
                };
                AiCondition wanted = new AiCondition(field, operator, List.of(value));
                Written condition = WrittenRule.condition(wanted);
                if (field.kind().knows(operator)) {
                    assertThat(read(condition).conditions()).containsExactly(wanted);
                } else {
                    assertThat(faultsOf(condition)).containsExactly("conditions[0].operator not-allowed");
                }
            }
        }
    }

    @Test
    void all_faults_are_told_at_once_with_their_paths() {
        List<String> faults = faults(new WrittenRule(
                Written.of("two\nlines"),
                new Written.Flag(true),
                Written.of("on_full_moon"),
                Written.of("AUTO_EXECUTE"),
                Written.NOTHING,
                many(
                        condition("message.body", "contains", number("4")),
                        condition("buyer.mood", "equals", Written.of("x")),
                        condition("ticket.status", "in", many(Written.of("open"), Written.of("none"))),
                        Written.of("x"),
                        group(Map.of())),
                many(
                        action("refund", Map.of()),
                        action("send_reply", Map.of("text", Written.of("{{order.total}}"), "amount", number("3"))),
                        TAGGING)));

        assertThat(faults)
                .containsExactly(
                        "name not-allowed",
                        "description wrong-type",
                        "trigger not-allowed",
                        "executionMode not-allowed",
                        "conditions[0].value wrong-type",
                        "conditions[1].field not-allowed",
                        "conditions[2].value[1] not-allowed",
                        "conditions[3] wrong-type",
                        "conditions[4].field required",
                        "conditions[4].operator required",
                        "actions[0].type not-allowed",
                        "actions[1].params.amount unknown",
                        "actions[1].params.text not-allowed");
    }

    @Test
    void what_is_missing_is_named() {
        WrittenRule nothing = new WrittenRule(
                Written.NOTHING,
                Written.NOTHING,
                Written.NOTHING,
                Written.NOTHING,
                Written.NOTHING,
                Written.NOTHING,
                Written.NOTHING);

        assertThat(faults(nothing)).containsExactly("name required", "trigger required", "actions required");
    }

    @Test
    void values_have_to_be_of_their_fields_kind() {
        assertThat(faultsOf(condition("ticket.messageCount", "equals", Written.of("3"))))
                .containsExactly("conditions[0].value wrong-type");
        assertThat(faultsOf(condition("ticket.messageCount", "equals", number("3.5"))))
                .containsExactly("conditions[0].value not-allowed");
        assertThat(faultsOf(condition("ticket.ageHours", "less_than", number("1e40"))))
                .containsExactly("conditions[0].value not-allowed");
        assertThat(faultsOf(condition("ticket.ageHours", "less_than", number("1e-40"))))
                .containsExactly("conditions[0].value not-allowed");
        assertThat(faultsOf(condition("ticket.assigned", "equals", Written.of("true"))))
                .containsExactly("conditions[0].value wrong-type");
        assertThat(faultsOf(condition("channel.name", "equals", Written.of("Amazon"))))
                .containsExactly("conditions[0].value not-allowed");
        assertThat(faultsOf(condition("message.language", "equals", Written.of("french"))))
                .containsExactly("conditions[0].value not-allowed");
        assertThat(faultsOf(condition("message.body", "contains", Written.of(" \t"))))
                .containsExactly("conditions[0].value blank");
        assertThat(faultsOf(condition("message.body", "contains", Written.of("\u0301"))))
                .as("an accent alone would be found in everything")
                .containsExactly("conditions[0].value blank");
        assertThat(faultsOf(condition("message.body", "contains", Written.of("x\0"))))
                .containsExactly("conditions[0].value unstorable");
        assertThat(faultsOf(condition("message.body", "contains", Written.of("x".repeat(501)))))
                .containsExactly("conditions[0].value too-long");
        assertThat(faultsOf(condition("message.body", "in", Written.of("x"))))
                .containsExactly("conditions[0].value wrong-type");
        assertThat(faultsOf(condition("message.body", "in", many()))).containsExactly("conditions[0].value too-short");
        assertThat(faultsOf(condition("message.body", "in", Written.of(Collections.nCopies(51, "x")))))
                .containsExactly("conditions[0].value too-long");
        assertThat(faultsOf(condition("message.body", "equals", Written.of(List.of("x")))))
                .containsExactly("conditions[0].value wrong-type");
        assertThat(read(condition("ticket.ageHours", "less_than", number("-0.000")))
                        .conditions())
                .singleElement()
                .satisfies(it -> assertThat(it.values()).containsExactly("0"));
    }

    @Test
    void parameters_have_to_make_sense() {
        assertThat(faultsOfDoing(action("set_status", Map.of("status", Written.of("none")))))
                .containsExactly("actions[0].params.status not-allowed");
        assertThat(faultsOfDoing(action("set_status", Map.of()))).containsExactly("actions[0].params.status required");
        assertThat(faultsOfDoing(group(Map.of("type", Written.of("set_status")))))
                .containsExactly("actions[0].params required");
        assertThat(faultsOfDoing(action("add_tag", Map.of("tag", Written.of("two words")))))
                .containsExactly("actions[0].params.tag not-allowed");
        assertThat(faultsOfDoing(action("request_more_info", Map.of("questions", many()))))
                .containsExactly("actions[0].params.questions too-short");
        assertThat(faultsOfDoing(action(
                        "request_more_info", Map.of("questions", Written.of(Collections.nCopies(11, "Which?"))))))
                .containsExactly("actions[0].params.questions too-long");
        assertThat(faultsOfDoing(
                        action("request_more_info", Map.of("questions", many(Written.of("Which?"), number("3"))))))
                .containsExactly("actions[0].params.questions[1] wrong-type");
        assertThat(faultsOfDoing(action("escalate", Map.of("teamId", Written.of("returns")))))
                .containsExactly("actions[0].params.teamId malformed");
        assertThat(faultsOfDoing(
                        action("send_reply", Map.of("text", Written.of("Hi"), "guidance", Written.of("Be short")))))
                .containsExactly("actions[0].params.guidance not-allowed");
        for (String text : List.of(
                "{{customer.name", "{{}}", "{{customer.name|{x}}}", "{{ {{ticket.id}} }}", "{{customer.email}}")) {
            assertThat(faultsOfDoing(action("send_reply", Map.of("text", Written.of(text)))))
                    .as(text)
                    .containsExactly("actions[0].params.text not-allowed");
        }
        UUID team = new UUID(7, 7);
        assertThat(doing(action("escalate", Map.of("teamId", Written.of(team.toString()))))
                        .actions())
                .containsExactly(new AiAction.Escalate(Optional.of(team), Optional.empty()));
        assertThat(doing(action("send_reply", Map.of())).actions())
                .containsExactly(new AiAction.SendReply(Optional.empty(), Optional.empty()));
    }

    @Test
    void only_a_timeout_has_minutes_and_it_has_to() {
        assertThat(faults(timed("no_answer_timeout", Written.NOTHING))).containsExactly("noAnswerMinutes required");
        assertThat(faults(timed("incoming_message", Written.of(5)))).containsExactly("noAnswerMinutes not-allowed");
        for (Written minutes :
                List.of(Written.of(0), Written.of(-1), Written.of(43_201), number("1.5"), Written.of("5"))) {
            assertThat(faults(timed("no_answer_timeout", minutes))).containsExactly("noAnswerMinutes not-allowed");
        }
        assertThat(RuleReader.read(timed("no_answer_timeout", Written.of(43_200)))
                        .unansweredFor())
                .contains(Duration.ofDays(30));
    }

    private static WrittenRule timed(String trigger, Written minutes) {
        return new WrittenRule(
                Written.of("Rule"),
                Written.NOTHING,
                Written.of(trigger),
                Written.NOTHING,
                minutes,
                Written.NOTHING,
                many(TAGGING));
    }

    @Test
    void there_are_limits() {
        Written condition = condition("message.body", "contains", Written.of("x"));
        assertThat(faults(rule(new Written.Many(Collections.nCopies(21, condition)), many(TAGGING))))
                .containsExactly("conditions too-long");
        assertThat(faults(rule(Written.NOTHING, new Written.Many(Collections.nCopies(6, TAGGING)))))
                .containsExactly("actions too-long");
        assertThat(faults(rule(Written.NOTHING, many()))).containsExactly("actions too-short");
        Written wrong = condition("message.body", "in", Written.of(Collections.nCopies(40, " ")));
        assertThat(faults(rule(new Written.Many(Collections.nCopies(20, wrong)), many(TAGGING))))
                .hasSize(50);
    }
}
