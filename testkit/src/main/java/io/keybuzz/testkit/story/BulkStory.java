package io.keybuzz.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.House.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same is done with a few tickets at once, and with many in the background, over HTTP. */
public interface BulkStory {
    String MANUAL = "[{\"field\":\"channel\",\"operator\":\"is\",\"values\":[\"manual\"]}]";

    House house();

    private static Answer call(House house, String token, String method, String path, String json, int status) {
        Answer answer = house.call(token, method, path, json);
        assertThat(answer.status())
                .as(method + " " + path + ": " + answer.body())
                .isEqualTo(status);
        return answer;
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    private static List<String> tickets(House house, String token, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(call(house, token, "POST", "/tickets", "{\"subject\":\"No. " + i + "\",\"body\":\"Hello\"}", 201)
                    .text("id"));
        }
        return ids;
    }

    private static String named(List<String> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    default void a_few_are_done_at_once_and_many_in_the_background() {
        House house = house();
        String owner = Openings.owner(house, "bulk");
        String agent = Openings.agent(house, owner, "anna@bulk.test");
        List<String> ids = tickets(house, agent, 70);
        call(house, agent, "PATCH", "/tickets/" + ids.get(1), "{\"status\":\"closed\"}", 200);

        Answer few = call(house, agent, "POST", "/tickets/bulk", """
                {"ids":%s,"actions":[{"action":"add_tags","tags":["mass"]},{"action":"status","status":"escalated"}]}""".formatted(named(ids.subList(0, 3))), 200);
        assertThat(few.body())
                .contains("\"status\":\"done\",\"total\":3,\"waiting\":0,\"done\":2,\"unchanged\":0,\"failed\":1")
                .contains("ticketing/illegal-move");
        assertThat(call(house, agent, "GET", "/tickets?tag=mass", "", 200).body())
                .contains(ids.get(0), ids.get(2))
                .doesNotContain(ids.get(1));

        String macro = call(house, agent, "POST", "/macros", """
                        {"name":"Tell","actions":[{"action":"note","body":"About {{ticket.subject}}"},
                          {"action":"priority","priority":"high"}]}""", 201).text("id");
        String bulk = "/tickets/bulk/"
                + call(
                                house,
                                agent,
                                "POST",
                                "/tickets/bulk",
                                "{\"filter\":" + MANUAL + ",\"macroId\":\"" + macro + "\"}",
                                202)
                        .text("id");
        house.until(() -> house.call(agent, "GET", bulk, "").body().contains("\"status\":\"done\""));
        assertThat(call(house, agent, "GET", bulk, "", 200).body())
                .contains("\"total\":70,\"waiting\":0,\"done\":70,\"unchanged\":0,\"failed\":0");
        Answer results = call(house, agent, "GET", bulk + "/results?limit=60", "", 200);
        assertThat(count(results.body(), "\"outcome\":\"done\"")).isEqualTo(60);
        told(house, agent, ids);
        listed(house, agent, bulk);
        refusals(house, owner, agent, ids, bulk);
    }

    @Test
    default void what_would_hit_every_ticket_or_none_is_refused_at_once() {
        House house = house();
        String owner = Openings.owner(house, "bulk-refused");
        String id = tickets(house, owner, 1).get(0);

        Answer every =
                call(house, owner, "POST", "/tickets/bulk", "{\"filter\":[],\"actions\":[{\"action\":\"wake\"}]}", 422);
        assertThat(every.text("code")).isEqualTo("ticketing/invalid-filter");
        assertThat(every.text("field")).isEqualTo("filter");
        String merge = "{\"ids\":[\"" + id + "\"],\"actions\":[{\"action\":\"merge\",\"targetId\":\"%s\"}]}";
        Answer nowhere = call(
                house, owner, "POST", "/tickets/bulk", merge.formatted("01980000-0000-7000-8000-00000000ffff"), 422);
        assertThat(nowhere.text("code")).isEqualTo("ticketing/invalid-actions");
        assertThat(nowhere.text("field")).contains("targetId");
        assertThat(call(house, owner, "GET", "/tickets/bulk", "", 200).body()).contains("\"data\":[]");
    }

    private static void told(House house, String agent, List<String> ids) {
        for (String id : ids) {
            String messages = call(house, agent, "GET", "/tickets/" + id + "/messages", "", 200)
                    .body();
            assertThat(count(messages, "About No. ")).isEqualTo(1);
        }
    }

    private static void listed(House house, String agent, String bulk) {
        Answer list = call(house, agent, "GET", "/tickets/bulk?limit=1", "", 200);
        assertThat(list.text("id")).as("newest first").isEqualTo(bulk.substring("/tickets/bulk/".length()));
        Answer older = call(house, agent, "GET", "/tickets/bulk?cursor=" + list.text("nextCursor"), "", 200);
        assertThat(older.body()).contains("\"total\":3", "\"hasMore\":false");
    }

    private static void refusals(House house, String owner, String agent, List<String> ids, String bulk) {
        String other = Openings.owner(house, "bulk-other");
        call(house, other, "GET", bulk, "", 404);
        call(house, other, "GET", bulk + "/results", "", 404);
        Answer foreign = call(house, other, "POST", "/tickets/bulk", """
                {"ids":%s,"actions":[{"action":"status","status":"closed"}]}""".formatted(named(ids.subList(0, 2))), 200);
        assertThat(foreign.body()).contains("\"failed\":2", "ticketing/ticket-not-found");
        assertThat(call(
                                house,
                                agent,
                                "POST",
                                "/tickets/bulk",
                                "{\"filter\":[],\"ids\":[\"" + ids.get(0) + "\"],\"actions\":[{\"action\":\"wake\"}]}",
                                422)
                        .text("code"))
                .isEqualTo("ticketing/invalid-actions");
        assertThat(call(house, owner, "GET", "/audit?limit=100", "", 200).body().split("\"RunBulk\"", -1))
                .as("one entry each")
                .hasSize(3);
    }
}
