package io.keybuzz.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.House.Answer;
import org.junit.jupiter.api.Test;

/** Answers and steps are kept, shared, filled in and used, over HTTP. */
public interface MacrosStory {
    House house();

    private static Answer call(House house, String token, String method, String path, String json, int status) {
        Answer answer = house.call(token, method, path, json);
        assertThat(answer.status())
                .as(method + " " + path + ": " + answer.body())
                .isEqualTo(status);
        return answer;
    }

    @Test
    default void an_answer_is_kept_filled_in_and_given_by_a_macro() {
        House house = house();
        String owner = Openings.owner(house, "macros");
        String agent = Openings.agent(house, owner, "anna@macros.test");
        String ticket = Openings.ticket(house, agent, "Parapluie", "Où est-il ?");

        Answer unknown =
                call(house, owner, "POST", "/templates", "{\"name\":\"Late\",\"body\":\"Hi\\n{{customer.nme}}\"}", 422);
        assertThat(unknown.body())
                .contains("ticketing/invalid-template", "\"line\":2", "\"column\":1", "customer.name");
        String template = call(house, owner, "POST", "/templates", """
                        {"name":"Late","shortcut":"late","visibility":"tenant",
                         "body":"Hello {{customer.name|there}}, {{ticket.subject}} is late. {{agent.name}}, {{tenant.name}}",
                         "translations":[{"language":"fr","body":"Bonjour"}]}""", 201).text("id");
        assertThat(call(house, agent, "GET", "/templates", "", 200).body()).contains(template);
        Answer rendered = call(
                house,
                agent,
                "POST",
                "/templates/" + template + "/render",
                "{\"ticketId\":\"" + ticket.substring("/tickets/".length()) + "\"}",
                200);
        assertThat(rendered.text("body")).isEqualTo("Hello there, Parapluie is late. Anna, Shop");
        call(house, agent, "PATCH", "/templates/" + template, "{\"body\":\"Mine\"}", 403);
        call(
                house,
                owner,
                "POST",
                "/templates",
                "{\"name\":\"Other\",\"shortcut\":\"late\",\"visibility\":\"tenant\",\"body\":\"x\"}",
                409);
        used(house, owner, agent, ticket, template);
        noneOrAll(house, owner, agent, ticket);
    }

    private static void used(House house, String owner, String agent, String ticket, String template) {
        String macro = call(house, owner, "POST", "/macros", """
                        {"name":"Sorry","visibility":"tenant","actions":[
                          {"action":"reply","templateId":"%s"},
                          {"action":"assign","userId":"me"},
                          {"action":"add_tags","tags":["late","sorry"]},
                          {"action":"snooze","minutes":60},
                          {"action":"status","status":"resolved"}]}""".formatted(template), 201)
                .text("id");
        Answer after = call(house, agent, "POST", ticket + "/macros/" + macro, "", 200);
        assertThat(after.text("status")).isEqualTo("resolved");
        assertThat(after.body()).contains("\"tags\":[\"late\",\"sorry\"]").doesNotContain("\"assigneeUserId\":null");
        assertThat(call(house, agent, "GET", ticket + "/messages", "", 200).body())
                .contains("Hello there, Parapluie is late. Anna, Shop");
        assertThat(call(house, agent, "GET", "/macros/" + macro, "", 200).body())
                .contains("\"timesUsed\":1");
    }

    private static void noneOrAll(House house, String owner, String agent, String ticket) {
        String macro = call(house, agent, "POST", "/macros", """
                        {"name":"Escalate","actions":[
                          {"action":"reply","body":"We look into it"},{"action":"status","status":"escalated"}]}""", 201).text("id");
        String before = call(house, agent, "GET", ticket, "", 200).body();

        assertThat(call(house, agent, "POST", ticket + "/macros/" + macro, "", 409)
                        .text("code"))
                .isEqualTo("ticketing/illegal-move");

        assertThat(call(house, agent, "GET", ticket, "", 200).body()).isEqualTo(before);
        assertThat(call(house, agent, "GET", ticket + "/messages", "", 200).body())
                .doesNotContain("We look into it");
        call(house, owner, "GET", "/macros/" + macro, "", 404);
        call(house, owner, "POST", ticket + "/macros/" + macro, "", 404);
        String other = Openings.owner(house, "macros-other");
        call(house, other, "GET", "/macros/" + macro, "", 404);
        assertThat(call(house, owner, "GET", "/audit?limit=100", "", 200).body().split("\"ApplyMacro\"", -1))
                .as("one entry for the macro that was used")
                .hasSize(2);
    }
}
