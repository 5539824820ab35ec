package io.keybuzz.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keybuzz.testkit.fuzz.Target.Answer;
import io.keybuzz.testkit.fuzz.Target.Request;
import java.util.Optional;

/** What one does at a desk in an order in which it succeeds, where a step needs more than an id that an earlier one gave. */
final class DeskDay {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1/";

    private final AccountLife.Road road;
    private final String token;

    DeskDay(AccountLife.Road road, String token) {
        this.road = road;
        this.token = token;
    }

    void live() {
        joinAndLeave();
        upload();
        mergeCustomers();
    }

    private void joinAndLeave() {
        String team = id(ask("POST", "teams", "teams", "{\"name\":\"Day team\"}"));
        String user = id(ask("GET", "users", "users", "").get("data").get(0));
        String member = "teams/{teamId}/members/{userId}";
        String path = member.replace("{teamId}", team).replace("{userId}", user);
        ask("PUT", member, path, "{\"role\":\"member\"}");
        ask("DELETE", member, path, "");
    }

    private void upload() {
        String ticket = id(ask("POST", "tickets", "tickets", "{\"subject\":\"Day\",\"body\":\"Hello\"}"));
        String file = id(ask(
                "POST",
                "tickets/{ticketId}/attachments",
                "tickets/" + ticket + "/attachments",
                Request.file("day.txt", "a day")));
        String one = "attachments/{attachmentId}";
        String link = ask("GET", one, "attachments/" + file, "")
                .get("data")
                .get("downloadUrl")
                .asText();
        ask("GET", one + "/content", link.substring(link.indexOf(API) + API.length()), "");
    }

    private void mergeCustomers() {
        String kept = id(ask("POST", "customers", "customers", "{\"name\":\"Kept\"}"));
        String gone = id(ask("POST", "customers", "customers", "{\"name\":\"Gone\"}"));
        ask("POST", "customers/{customerId}/merge", "customers/" + kept + "/merge", "{\"sources\":[\"" + gone + "\"]}");
    }

    private static String id(JsonNode answer) {
        return (answer.has("data") ? answer.get("data") : answer).get("id").asText();
    }

    private JsonNode ask(String method, String template, String path, String body) {
        Answer answer = road.send(
                method + " " + API + template,
                new Request(
                        method, API + path, Optional.of(token), body.isEmpty() ? Optional.empty() : Optional.of(body)));
        if (answer.status() >= 300) {
            throw new IllegalStateException(method + " " + template + ": " + answer.status() + " " + answer.body());
        }
        return answer.json().orElseGet(JSON::createObjectNode);
    }
}
