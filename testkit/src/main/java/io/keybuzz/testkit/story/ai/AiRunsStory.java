package io.keybuzz.testkit.story.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.House.Answer;
import io.keybuzz.testkit.story.Openings;
import org.junit.jupiter.api.Test;

/** What sellers see of their rules at work, over HTTP. */
public interface AiRunsStory {
    House house();

    private static Answer call(House house, String token, String method, String path, String json, int status) {
        Answer answer = house.call(token, method, path, json);
        assertThat(answer.status())
                .as(method + " " + path + ": " + answer.body())
                .isEqualTo(status);
        return answer;
    }

    private static String rule(House house, String owner, String name, String mode, String more) {
        String json = "{\"name\":\"" + name + "\",\"trigger\":\"incoming_message\",\"executionMode\":\"" + mode + "\","
                + more + "}";
        return call(house, owner, "POST", "/ai/rules", json, 201).text("id");
    }

    private static String ticket(House house, String token, String body) {
        return call(house, token, "POST", "/tickets", "{\"subject\":\"Bonjour\",\"body\":\"" + body + "\"}", 201)
                .text("id");
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    default void rules_run_over_what_buyers_say_and_everybody_can_see_why() {
        House house = house();
        String owner = Openings.owner(house, "airuns");
        String agent = Openings.agent(house, owner, "anna@airuns.test");
        String tags = rule(
                house,
                owner,
                "Tag",
                "auto_execute",
                "\"actions\":[{\"type\":\"add_tag\",\"params\":{\"tag\":\"seen\"}}]");
        String suggests =
                rule(house, owner, "Suggest", "suggest_only", "\"actions\":[{\"type\":\"send_reply\",\"params\":{}}]");
        String answers = rule(
                house,
                owner,
                "Answer",
                "auto_execute",
                "\"actions\":[{\"type\":\"send_reply\",\"params\":{\"text\":\"Bonjour !\"}}]");
        String picky = rule(
                house,
                owner,
                "Picky",
                "auto_execute",
                "\"conditions\":[{\"field\":\"message.body\",\"operator\":\"contains\",\"value\":\"never said\"}],"
                        + "\"actions\":[{\"type\":\"set_status\",\"params\":{\"status\":\"closed\"}}]");
        String ticket = ticket(house, agent, "Bonjour, avez-vous une notice ?");
        String path = "/tickets/" + ticket + "/ai-executions";

        house.until(() -> count(house.call(agent, "GET", path, "").body(), "\"ruleId\"") == 4);

        explained(house, agent, ticket);
        traced(house, agent, ticket, tags, suggests);
        lists(house, owner, answers, picky);
        foreign(house, path);
    }

    private static void explained(House house, String agent, String ticket) {
        String runs = call(house, agent, "GET", "/tickets/" + ticket + "/ai-executions", "", 200)
                .body();
        assertThat(runs)
                .contains(
                        "\"reason\":\"no-route\"",
                        "\"reason\":\"conditions\"",
                        "\"field\":\"message.body\",\"operator\":\"contains\",\"values\":[\"never said\"]",
                        "\"type\":\"add_tag\",\"outcome\":\"done\"",
                        "\"type\":\"send_reply\",\"outcome\":\"suggested\"");
    }

    private static void traced(House house, String agent, String ticket, String tags, String suggests) {
        assertThat(call(house, agent, "GET", "/tickets/" + ticket, "", 200).body())
                .contains("\"tags\":[\"seen\"]", "\"status\":\"open\"");
        String messages = call(house, agent, "GET", "/tickets/" + ticket + "/messages", "", 200)
                .body();
        assertThat(count(messages, "\"senderType\"")).isEqualTo(1);
        assertThat(call(house, agent, "GET", "/tickets/" + ticket + "/events", "", 200)
                        .body())
                .contains("ai_rule_executed", "ai_suggestion_created", tags, suggests);
    }

    private static void lists(House house, String owner, String answers, String picky) {
        String ofRule = call(house, owner, "GET", "/ai/executions?rule=" + answers, "", 200)
                .body();
        assertThat(count(ofRule, "\"ruleId\"")).isEqualTo(1);
        assertThat(ofRule).contains("\"result\":\"skipped\"");
        assertThat(count(
                        call(house, owner, "GET", "/ai/executions?result=success", "", 200)
                                .body(),
                        "\"ruleId\""))
                .isEqualTo(2);
        assertThat(call(house, owner, "GET", "/ai/executions?result=failed&rule=" + picky, "", 200)
                        .body())
                .contains("\"data\":[]");
        Answer first = call(house, owner, "GET", "/ai/executions?limit=3", "", 200);
        Answer rest = call(house, owner, "GET", "/ai/executions?limit=3&cursor=" + first.text("nextCursor"), "", 200);
        assertThat(count(first.body(), "\"ruleId\"")).isEqualTo(3);
        assertThat(count(rest.body(), "\"ruleId\"")).isEqualTo(1);
        call(house, owner, "GET", "/ai/executions?result=perhaps", "", 422);
    }

    private static void foreign(House house, String path) {
        String other = Openings.owner(house, "airuns-other");
        call(house, other, "GET", path, "", 404);
        assertThat(call(house, other, "GET", "/ai/executions", "", 200).body()).contains("\"data\":[]");
        String own = ticket(house, other, "Hello");
        assertThat(call(house, other, "GET", "/tickets/" + own + "/ai-executions", "", 200)
                        .body())
                .contains("\"data\":[]");
    }
}
