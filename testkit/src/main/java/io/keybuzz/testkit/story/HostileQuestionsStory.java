package io.keybuzz.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.fuzz.HostileStrings;
import io.keybuzz.testkit.story.House.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts that try to say something else, in every parameter a ticket list, a search or a view takes. */
public interface HostileQuestionsStory {
    /** Parameters that take any text up to a length: what nothing has finds nothing. */
    List<String> FREE = List.of("marketplace", "language", "tag", "category", "sentiment", "q");
    /** Parameters that take few values: what is none of them is refused. */
    List<String> CLOSED = List.of(
            "status",
            "priority",
            "channel",
            "assignee",
            "team",
            "customer",
            "createdBefore",
            "createdAfter",
            "updatedBefore",
            "updatedAfter",
            "dueBefore",
            "dueAfter",
            "lastCustomerMessageBefore",
            "lastCustomerMessageAfter",
            "snoozed",
            "overdue",
            "merged",
            "sort",
            "limit");

    House house();

    /** Fails if the database has had to refuse a statement. */
    void assertNoSqlErrors();

    @Test
    default void five_hundred_hostile_texts_are_values_like_any_other() {
        House house = house();
        String owner = Openings.owner(house, "hostile");
        Openings.ticket(house, owner, "Umbrella", "It leaks");
        Map<String, Integer> refused = new LinkedHashMap<>();
        CLOSED.forEach(parameter ->
                refused.put(parameter, ask(house, owner, parameter, "nothing").status()));
        String nothing = ask(house, owner, "category", "nothing").body();
        Map<String, Integer> harmless = new HashMap<>();

        List<String> texts = HostileStrings.all();
        assertThat(texts).hasSize(HostileStrings.COUNT).doesNotHaveDuplicates();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            for (String parameter : FREE) {
                String plain = "z".repeat(text.codePointCount(0, text.length()));
                int expected = harmless.computeIfAbsent(
                        parameter + plain,
                        it -> ask(house, owner, parameter, plain).status());
                Answer answer = ask(house, owner, parameter, escaped(parameter, text));
                assertThat(answer.status())
                        .as("%s=%s %s", parameter, text, answer.body())
                        .isEqualTo(expected);
                if (expected == 200) {
                    assertThat(answer.body()).as("%s=%s", parameter, text).isEqualTo(nothing);
                }
            }
            refused.forEach((parameter, status) -> assertThat(
                            ask(house, owner, parameter, text).status())
                    .as("%s=%s", parameter, text)
                    .isEqualTo(status));
            assertThat(ask(house, owner, "cursor", text).status()).isEqualTo(400);
            if (i % 10 == 0) {
                kept(house, owner, text);
            }
        }
        assertThat(house.call(owner, "GET", "/tickets", "").body()).contains("Umbrella");
        assertNoSqlErrors();
    }

    /** The same texts as values of a view. */
    private static void kept(House house, String owner, String text) {
        String json = quoted(text);
        Answer made = house.call(
                owner,
                "POST",
                "/views",
                "{\"name\":\"v\",\"filter\":[{\"field\":\"category\",\"operator\":\"is\",\"values\":[" + json + "]}]}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String view = "/views/" + made.text("id");
        assertThat(house.call(owner, "GET", view + "/tickets", "").body()).contains("\"data\":[]");
        assertThat(house.call(owner, "GET", "/view-counts", "").body()).contains("\"count\":0");
        assertThat(house.call(owner, "DELETE", view, "").status()).isEqualTo(204);
        for (String body : List.of(
                "{\"name\":\"v\",\"filter\":[{\"field\":" + json + ",\"operator\":\"is\",\"values\":[\"x\"]}]}",
                "{\"name\":\"v\",\"filter\":[{\"field\":\"status\",\"operator\":" + json + ",\"values\":[\"x\"]}]}",
                "{\"name\":\"v\",\"filter\":[{\"field\":\"status\",\"operator\":\"is\",\"values\":[" + json + "]}]}",
                "{\"name\":\"v\",\"sort\":" + json + "}")) {
            assertThat(house.call(owner, "POST", "/views", body).status())
                    .as(body)
                    .isEqualTo(422);
        }
    }

    /** Commas part values; here the whole text is one. */
    private static String escaped(String parameter, String text) {
        return parameter.equals("q") ? text : text.replace("\\", "\\\\").replace(",", "\\,");
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + "\"";
    }

    private static Answer ask(House house, String owner, String parameter, String value) {
        return house.call(
                owner, "GET", "/tickets?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8), "");
    }
}
