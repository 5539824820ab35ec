package io.keybuzz.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.House.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Links, tags and messages of tickets that become one, and what is left when they come apart. Over HTTP. */
public interface LinksStory {
    House house();

    private static String opened(House house, String owner, String subject) {
        return Openings.ticket(house, owner, subject, "Hello").substring("/tickets/".length());
    }

    private static Answer link(House house, String owner, String ticket, String other, String kind) {
        return house.call(
                owner,
                "POST",
                "/tickets/" + ticket + "/links",
                "{\"ticketId\":\"" + other + "\",\"kind\":\"" + kind + "\"}");
    }

    private static Answer merge(House house, String owner, String target, String source) {
        return house.call(owner, "POST", "/tickets/" + target + "/merge", "{\"sources\":[\"" + source + "\"]}");
    }

    private static String get(House house, String owner, String path) {
        return house.call(owner, "GET", "/tickets/" + path, "").body();
    }

    @Test
    default void a_link_leaves_an_event_at_both_ends_and_goes_where_its_ticket_goes() {
        House house = house();
        String owner = Openings.owner(house, "links-move");
        String whole = opened(house, owner, "Kettle");
        String part = opened(house, owner, "Lid");
        String other = opened(house, owner, "Invoice");
        Answer made = link(house, owner, part, other, "parent");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(get(house, owner, part + "/events"))
                .contains("\"field\":\"parent\"", "\"to\":\"" + other + "\"", "\"actorType\":\"agent\"");
        assertThat(get(house, owner, other + "/events")).contains("\"field\":\"child\"", "\"to\":\"" + part + "\"");

        assertThat(merge(house, owner, whole, part).status()).isEqualTo(200);
        assertThat(get(house, owner, whole + "/links")).contains(other, "\"kind\":\"parent\"");
        assertThat(link(house, owner, part, other, "related").text("code")).isEqualTo("ticketing/merged");
        assertThat(link(house, owner, whole, part, "related").text("code"))
                .as("its own part")
                .isEqualTo("ticketing/merged");

        String path = "/tickets/" + whole + "/links/" + made.text("id");
        assertThat(house.call(owner, "DELETE", path, "").status()).isEqualTo(204);
        assertThat(get(house, owner, whole + "/links")).contains("\"data\":[]");
        assertThat(get(house, owner, whole + "/events")).contains("\"from\":\"" + other + "\"");
        assertThat(house.call(owner, "DELETE", path, "").text("code")).isEqualTo("ticketing/link-not-found");
    }

    @Test
    default void nobody_is_their_own_ancestor() {
        House house = house();
        String owner = Openings.owner(house, "links-ring");
        List<String> line = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            line.add(opened(house, owner, "No. " + i));
        }
        assertThat(link(house, owner, line.get(0), line.get(1), "parent").status())
                .isEqualTo(201);
        assertThat(link(house, owner, line.get(1), line.get(2), "parent").status())
                .isEqualTo(201);

        Answer ring = link(house, owner, line.get(2), line.get(0), "parent");
        assertThat(ring.status()).isEqualTo(422);
        assertThat(ring.text("code")).isEqualTo("ticketing/invalid-link");
        assertThat(link(house, owner, line.get(1), line.get(0), "parent").status())
                .isEqualTo(422);
        assertThat(link(house, owner, line.get(2), line.get(0), "related").status())
                .isEqualTo(201);
    }

    private static void tag(House house, String owner, String ticket, String prefix, int count) {
        String tags = IntStream.range(0, count)
                .mapToObj(i -> "\"" + prefix + i + "\"")
                .collect(Collectors.joining(","));
        assertThat(house.call(owner, "PATCH", "/tickets/" + ticket, "{\"tags\":[" + tags + "]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    default void a_merge_loses_no_tag() {
        House house = house();
        String owner = Openings.owner(house, "links-tags");
        String whole = opened(house, owner, "Kettle");
        String part = opened(house, owner, "Lid");
        tag(house, owner, whole, "a", 40);
        tag(house, owner, part, "b", 15);
        String before = get(house, owner, whole);

        Answer refused = merge(house, owner, whole, part);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("ticketing/invalid-tags");
        assertThat(refused.body()).contains("55");
        assertThat(get(house, owner, whole)).isEqualTo(before);
        tag(house, owner, part, "b", 10);
        assertThat(merge(house, owner, whole, part).body()).contains("\"b9\"", "\"a39\"");
    }

    private static String messages(House house, String owner, String ticket) {
        String[] all = get(house, owner, ticket + "/messages").split("\\{\"id\":\"");
        return IntStream.range(1, all.length)
                .mapToObj(i -> "\"" + all[i].substring(0, 36) + "\"")
                .collect(Collectors.joining(","));
    }

    @Test
    default void a_ticket_without_messages_does_not_stay_open() {
        House house = house();
        String owner = Openings.owner(house, "links-empty");
        String whole = opened(house, owner, "Kettle");
        String part = opened(house, owner, "Lid");
        String ofPart = messages(house, owner, part);
        assertThat(merge(house, owner, whole, part).status()).isEqualTo(200);
        Answer split = house.call(owner, "POST", "/tickets/" + whole + "/split", "{\"messageIds\":[" + ofPart + "]}");
        assertThat(split.status()).as(split.body()).isEqualTo(201);

        Answer undone = house.call(owner, "POST", "/tickets/" + part + "/unmerge", "");
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(undone.body())
                .contains("\"status\":\"closed\"", "\"messageCount\":0", "\"dueAt\":null", "\"mergedInto\":null");
        assertThat(get(house, owner, "?status=open")).doesNotContain("\"id\":\"" + part);

        String kept = opened(house, owner, "Plug");
        String ofWhole = messages(house, owner, whole);
        assertThat(merge(house, owner, whole, kept).status()).isEqualTo(200);
        house.call(owner, "POST", "/tickets/" + whole + "/split", "{\"messageIds\":[" + ofWhole + "]}");
        Answer emptied = house.call(owner, "POST", "/tickets/" + whole + "/unmerge", "");
        assertThat(emptied.body()).contains("\"status\":\"closed\"", "\"messageCount\":0", "\"dueAt\":null");
        assertThat(get(house, owner, kept)).contains("\"status\":\"open\"", "\"messageCount\":1");
    }
}
