package io.keybuzz.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.House.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How sellers write rules, hear of every fault in them, put them in order and try them over the past. */
public interface AiRulesStory {
    String RULE = """
            {"name":"Late parcels","description":"Tells us","trigger":"incoming_message","executionMode":"suggest_only",
             "conditions":[{"field":"message.body","operator":"contains","value":"OU EST"},
                           {"field":"channel.name","operator":"in","value":["manual","amazon"]},
                           {"field":"ticket.messageCount","operator":"less_than","value":5}],
             "actions":[{"type":"add_tag","params":{"tag":"Late"}},
                        {"type":"send_reply","params":{"text":"Hello {{customer.name|there}}"}}]}""";

    House house();

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }

    private static String named(String name) {
        return "{\"name\":\"" + name
                + "\",\"trigger\":\"order_issue\",\"actions\":[{\"type\":\"set_status\",\"params\":{\"status\":\"pending\"}}]}";
    }

    private static String path(Answer rule) {
        return "/ai/rules/" + rule.text("id");
    }

    @Test
    default void a_rule_is_written_changed_switched_and_taken_away() {
        House house = house();
        String owner = Openings.owner(house, "airules");
        String agent = Openings.agent(house, owner, "anna@airules.test");

        Answer made = done(house.call(owner, "POST", "/ai/rules", RULE));
        assertThat(made.body())
                .contains(
                        "\"isActive\":true",
                        "\"noAnswerMinutes\":null",
                        "\"position\":1",
                        "\"version\":1",
                        "\"field\":\"channel.name\",\"operator\":\"in\",\"value\":[\"manual\",\"amazon\"]",
                        "\"field\":\"ticket.messageCount\",\"operator\":\"less_than\",\"value\":5",
                        "{\"type\":\"add_tag\",\"params\":{\"tag\":\"late\"}}");
        String rule = path(made);
        assertThat(done(house.call(agent, "GET", rule, "")).body()).isEqualTo(made.body());
        refused(house.call(agent, "POST", "/ai/rules", RULE), 403, "access/not-allowed");
        changedAndSwitched(house, owner, rule);

        String stranger = Openings.owner(house, "airules-other");
        for (String method : List.of("GET", "DELETE")) {
            refused(house.call(stranger, method, rule, ""), 404, "automation/rule-not-found");
        }
        refused(house.call(stranger, "PATCH", rule, "{\"isActive\":false}"), 404, "automation/rule-not-found");
        done(house.call(owner, "DELETE", rule, ""));
        refused(house.call(owner, "GET", rule, ""), 404, "automation/rule-not-found");
    }

    private static void changedAndSwitched(House house, String owner, String rule) {
        Answer changed = done(house.call(
                owner,
                "PATCH",
                rule,
                "{\"description\":null,\"trigger\":\"no_answer_timeout\",\"noAnswerMinutes\":30,\"conditions\":[]}"));
        assertThat(changed.body())
                .contains(
                        "\"description\":null",
                        "\"noAnswerMinutes\":30",
                        "\"conditions\":[]",
                        "\"name\":\"Late parcels\"",
                        "\"version\":2");
        assertThat(done(house.call(owner, "POST", rule + "/deactivate", "")).body())
                .contains("\"isActive\":false", "\"version\":3");
        assertThat(done(house.call(owner, "POST", rule + "/deactivate", "")).body())
                .as("nothing to do")
                .contains("\"version\":3");
        assertThat(done(house.call(owner, "POST", rule + "/activate", "")).body())
                .contains("\"isActive\":true", "\"version\":4");
    }

    @Test
    default void every_fault_is_told_with_its_path_and_nothing_is_kept() {
        House house = house();
        String owner = Openings.owner(house, "aifaults");

        Answer faulty = house.call(owner, "POST", "/ai/rules", """
                {"name":"","trigger":"now","conditions":[{"field":"message.body","operator":"greater_than","value":"x"},
                 {"field":"ticket.messageCount","operator":"equals","value":"3"}],
                 "actions":[{"type":"set_status","params":{"status":"none"}},
                            {"type":"send_reply","params":{"text":"{{buyer.iban}}","refund":100}}]}""");

        refused(faulty, 422, "automation/invalid-rule");
        assertThat(faulty.body())
                .contains(
                        "\"field\":\"name\",\"code\":\"blank\"",
                        "\"field\":\"trigger\",\"code\":\"not-allowed\"",
                        "\"field\":\"conditions[0].operator\"",
                        "\"field\":\"conditions[1].value\",\"code\":\"wrong-type\"",
                        "\"field\":\"actions[0].params.status\"",
                        "\"field\":\"actions[1].params.refund\",\"code\":\"unknown\"",
                        "\"field\":\"actions[1].params.text\"");
        Answer noTeam = house.call(owner, "POST", "/ai/rules", """
                {"name":"X","trigger":"negative_sentiment","actions":[{"type":"add_tag","params":{"tag":"x"}},
                 {"type":"escalate","params":{"teamId":"01980000-0000-7000-8000-00000000ffff"}}]}""");
        refused(noTeam, 422, "automation/invalid-rule");
        assertThat(noTeam.body()).contains("\"field\":\"actions[1].params.teamId\"");
        refused(
                house.call(owner, "POST", "/ai/rules", "{\"name\":\"X\",\"colour\":\"red\"}"),
                422,
                "request/invalid-fields");
        assertThat(done(house.call(owner, "GET", "/ai/rules", "")).body()).contains("\"data\":[]");
        goodTeamsAndFields(house, owner);
    }

    private static void goodTeamsAndFields(House house, String owner) {
        Answer team = done(house.call(owner, "POST", "/teams", "{\"name\":\"Returns\"}"));
        done(house.call(
                owner,
                "POST",
                "/ai/rules",
                "{\"name\":\"X\",\"trigger\":\"negative_sentiment\",\"actions\":[{\"type\":\"escalate\",\"params\":{\"teamId\":\""
                        + team.text("id") + "\"}}]}"));
        assertThat(done(house.call(owner, "GET", "/ai/rules/fields", "")).body())
                .contains(
                        "{\"field\":\"ticket.priority\",\"kind\":\"word\",\"operators\":[\"equals\",\"not_equals\",\"in\",\"not_in\"],"
                                + "\"words\":[\"low\",\"normal\",\"high\",\"urgent\"]}");
    }

    @Test
    default void rules_are_put_in_order_all_at_once() {
        House house = house();
        String owner = Openings.owner(house, "aiorder");
        List<String> ids = new ArrayList<>();
        for (String name : List.of("One", "Two", "Three")) {
            ids.add(done(house.call(owner, "POST", "/ai/rules", named(name))).text("id"));
        }
        String one = "\"" + ids.get(0) + "\"";
        String two = "\"" + ids.get(1) + "\"";
        String three = "\"" + ids.get(2) + "\"";

        Answer arranged =
                done(house.call(owner, "PUT", "/ai/rules/order", "{\"ids\":[" + three + "," + two + "," + one + "]}"));

        assertThat(arranged.body()).containsSubsequence("Three", "Two", "One");
        Answer list = done(house.call(owner, "GET", "/ai/rules", ""));
        assertThat(list.body()).isEqualTo(arranged.body());
        for (String ids2 : List.of(
                "", one + "," + two, one + "," + two + "," + three + ",\"01980000-0000-7000-8000-00000000ffff\"")) {
            refused(
                    house.call(owner, "PUT", "/ai/rules/order", "{\"ids\":[" + ids2 + "]}"),
                    422,
                    "automation/invalid-order");
        }
    }

    @Test
    default void a_rule_is_tried_over_the_past_and_does_nothing() {
        House house = house();
        String owner = Openings.owner(house, "aitrial");
        String rule = path(done(house.call(owner, "POST", "/ai/rules", RULE)));
        String asked = Openings.ticket(house, owner, "Parcel", "Où  est mon colis ?");
        Openings.ticket(house, owner, "Thanks", "It has come");
        done(house.call(owner, "PATCH", asked, "{\"tags\":[\"late\"]}"));
        done(house.call(owner, "POST", asked + "/messages", "{\"body\":\"On its way\"}"));
        Instant opened = Instant.parse(house.call(owner, "GET", asked, "").text("createdAt"));
        String day = "{\"from\":\"" + opened.minus(Duration.ofHours(1)) + "\",\"to\":\""
                + opened.plus(Duration.ofHours(1)) + "\"}";
        String before = house.call(owner, "GET", asked, "").body();

        Answer report = done(house.call(owner, "POST", rule + "/backtest", day));

        assertThat(report.body())
                .contains(
                        "\"complete\":true,\"messages\":2,\"triggered\":2,\"matched\":1,\"tickets\":1",
                        "{\"type\":\"send_reply\",\"count\":1,\"agreed\":1,\"disagreed\":0,\"unknown\":0,\"agreement\":1.0000}",
                        "{\"type\":\"add_tag\",\"count\":1,\"agreed\":1,\"disagreed\":0,\"unknown\":0,\"agreement\":1.0000}",
                        "\"cost\":{\"aiActions\":1,\"suggestOnly\":1,\"autoExecute\":2}",
                        "\"seen\":\"Où  est mon colis ?\",\"holds\":true");
        assertThat(house.call(owner, "GET", asked, "").body()).isEqualTo(before);
        refused(
                house.call(
                        owner,
                        "POST",
                        rule + "/backtest",
                        "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-06-01T00:00:00Z\"}"),
                422,
                "automation/invalid-backtest");
        refused(house.call(owner, "POST", rule + "/backtest", "{}"), 422, "automation/invalid-backtest");
        String stranger = Openings.owner(house, "aitrial-other");
        refused(house.call(stranger, "POST", rule + "/backtest", day), 404, "automation/rule-not-found");
    }
}
