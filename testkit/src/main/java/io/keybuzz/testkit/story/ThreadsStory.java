package io.keybuzz.testkit.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.story.House.Answer;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One matter in several tickets becomes one, and again several; two matters in one become two, over HTTP. */
public interface ThreadsStory {
    House house();

    private String owner(House house, String slug) {
        String admin = house.logIn(house.adminEmail(), house.adminPassword());
        String email = "olga@" + slug + ".test";
        String tenant = house.call(
                        admin,
                        "POST",
                        "/tenants",
                        "{\"slug\":\"" + slug + "\",\"name\":\"Threads\",\"plan\":\"pro\",\"ownerEmail\":\"" + email
                                + "\"}")
                .text("id");
        house.joins(email, "olga has a password");
        house.call(admin, "POST", "/tenants/" + tenant + "/activate", "");
        return house.logIn(email, "olga has a password");
    }

    private static String opened(House house, String owner, String subject, String buyer) {
        Answer answer = house.call(
                owner,
                "POST",
                "/tickets",
                "{\"subject\":\"" + subject + "\",\"body\":\"" + subject + ", the buyer says\",\"customerEmail\":\""
                        + buyer + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("id");
    }

    private static Answer merge(House house, String owner, String target, String... sources) {
        return house.call(
                owner,
                "POST",
                "/tickets/" + target + "/merge",
                "{\"sources\":[\"" + String.join("\",\"", sources) + "\"]}");
    }

    private static Answer get(House house, String owner, String path) {
        return house.call(owner, "GET", path, "");
    }

    private static void reply(House house, String owner, String ticket, String body) {
        Answer answer = house.call(owner, "POST", "/tickets/" + ticket + "/messages", "{\"body\":\"" + body + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    default void several_tickets_become_one_and_are_themselves_again() {
        House house = house();
        String owner = owner(house, "threads-merge");
        String one = opened(house, owner, "Broken kettle", "zoe@home.test");
        String two = opened(house, owner, "Unicorn refund", "zoe@home.test");
        String three = opened(house, owner, "Third", "zoe@home.test");
        reply(house, owner, two, "We look into the griffin");
        house.call(owner, "PATCH", "/tickets/" + two, "{\"tags\":[\"refund\"]}");
        house.upload(owner, "/tickets/" + three + "/attachments", "label.pdf", "%PDF-1.7 label".getBytes(UTF_8));
        String before = get(house, owner, "/tickets/" + two + "/messages").body();

        Answer merged = merge(house, owner, one, two, three);
        assertThat(merged.status()).as(merged.body()).isEqualTo(200);
        assertThat(merged.body()).contains("\"messageCount\":4", "\"tags\":[\"refund\"]", "\"status\":\"open\"");
        isOne(house, owner, one, two, three);

        house.aWhile().run();
        reply(house, owner, one, "Meanwhile");
        Answer undone = house.call(owner, "POST", "/tickets/" + one + "/unmerge", "");
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(undone.body()).contains("\"messageCount\":2", "\"tags\":[]");
        assertThat(get(house, owner, "/tickets/" + two + "/messages").body()).isEqualTo(before);
        assertThat(get(house, owner, "/tickets/" + two).body())
                .contains("\"mergedInto\":null", "\"status\":\"waiting_customer\"", "\"messageCount\":2");
        assertThat(get(house, owner, "/tickets/" + three + "/attachments").body())
                .contains("label.pdf");
        assertThat(get(house, owner, "/tickets/" + one + "/messages").body())
                .contains("Meanwhile")
                .doesNotContain("griffin");
        assertThat(get(house, owner, "/tickets?q=griffin").text("id")).isEqualTo(two);
        assertThat(house.call(owner, "POST", "/tickets/" + one + "/unmerge", "").text("code"))
                .isEqualTo("ticketing/merge-final");
    }

    private static void isOne(House house, String owner, String one, String two, String three) {
        Answer old = get(house, owner, "/tickets/" + two);
        assertThat(old.status()).isEqualTo(308);
        assertThat(old.location()).endsWith("/api/v1/tickets/" + one);
        assertThat(get(house, owner, "/tickets/" + two + "?redirect=false").body())
                .contains("\"mergedInto\":\"" + one + "\"", "\"status\":\"closed\"", "\"messageCount\":0");
        String messages = get(house, owner, "/tickets/" + one + "/messages").body();
        assertThat(messages).contains("Broken kettle", "Unicorn", "griffin", "Third");
        assertThat(get(house, owner, "/tickets/" + two + "/messages").body()).isEqualTo(messages);
        assertThat(get(house, owner, "/tickets/" + one + "/attachments").body()).contains("label.pdf");
        String events = get(house, owner, "/tickets/" + one + "/events").body();
        assertThat(events).contains("\"field\":\"merged\"", "\"ticketId\":\"" + two + "\"");
        for (String what : new String[] {"/events", "/sla", "/links"}) {
            assertThat(get(house, owner, "/tickets/" + two + what).body())
                    .as(what)
                    .isEqualTo(get(house, owner, "/tickets/" + one + what).body());
        }
        for (String what : new String[] {"/draft {\"body\":\"Hm\"}", "/presence {\"state\":\"viewing\"}"}) {
            String[] put = what.split(" ");
            Answer refused = house.call(owner, "PUT", "/tickets/" + two + put[0], put[1]);
            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.text("mergedInto")).isEqualTo(one);
        }
        assertThat(get(house, owner, "/tickets?q=griffin").text("id")).isEqualTo(one);
        assertThat(get(house, owner, "/tickets").body()).doesNotContain("\"id\":\"" + three);

        assertThat(merge(house, owner, one, two).status()).as("asked twice").isEqualTo(200);
        assertThat(merge(house, owner, two, one).text("code")).isEqualTo("ticketing/merged");
        assertThat(merge(house, owner, one, one).text("code")).isEqualTo("ticketing/invalid-merge");
        assertThat(merge(house, owner, one, "01980000-0000-7000-8000-00000000ffff")
                        .status())
                .isEqualTo(404);
        assertThat(house.call(owner, "POST", "/tickets/" + two + "/messages", "{\"body\":\"Lost?\"}")
                        .text("code"))
                .isEqualTo("ticketing/merged");
    }

    @Test
    default void buyers_are_not_mixed_by_accident_and_time_makes_a_merge_final() {
        House house = house();
        String owner = owner(house, "threads-force");
        String zoe = opened(house, owner, "Kettle", "zoe@home.test");
        String max = opened(house, owner, "Toaster", "max@home.test");

        Answer refused = merge(house, owner, zoe, max);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("ticketing/merge-mixes");
        Answer forced = house.call(
                owner, "POST", "/tickets/" + zoe + "/merge", "{\"sources\":[\"" + max + "\"],\"force\":true}");
        assertThat(forced.status()).as(forced.body()).isEqualTo(200);

        house.call(owner, "PATCH", "/desk/settings", "{\"undoMergeHours\":0}");
        house.aWhile().run();
        assertThat(house.call(owner, "POST", "/tickets/" + max + "/unmerge", "").text("code"))
                .isEqualTo("ticketing/merge-final");
        String stranger = owner(house, "threads-stranger");
        assertThat(house.call(stranger, "POST", "/tickets/" + max + "/unmerge", "")
                        .status())
                .isEqualTo(404);
        assertThat(merge(house, stranger, zoe, max).status()).isEqualTo(404);
    }

    @Test
    default void of_two_merges_that_cross_one_wins() {
        House house = house();
        String owner = owner(house, "threads-cross");
        for (int round = 0; round < 5; round++) {
            String one = opened(house, owner, "One", "zoe@home.test");
            String two = opened(house, owner, "Two", "zoe@home.test");
            AtomicInteger turn = new AtomicInteger();

            Set<String> came = Concurrently.run(
                            4,
                            () -> turn.getAndIncrement() % 2 == 0
                                    ? merge(house, owner, one, two).status() + " into one"
                                    : merge(house, owner, two, one).status() + " into two")
                    .stream()
                    .map(outcome -> outcome.result().orElseThrow())
                    .collect(Collectors.toSet());
            assertThat(came).isIn(Set.of("200 into one", "409 into two"), Set.of("409 into one", "200 into two"));
        }
    }

    @Test
    default void two_matters_in_one_ticket_become_two() {
        House house = house();
        String owner = owner(house, "threads-split");
        String whole = opened(house, owner, "Kettle", "zoe@home.test");
        reply(house, owner, whole, "About the invoice");
        String message = get(house, owner, "/tickets/" + whole + "/messages").body();
        String invoice = message.split("\\{\"id\":\"")[2].substring(0, 36);

        Answer all = house.call(
                owner,
                "POST",
                "/tickets/" + whole + "/split",
                "{\"messageIds\":[\"" + invoice + "\",\"" + message.split("\\{\"id\":\"")[1].substring(0, 36) + "\"]}");
        assertThat(all.text("code")).isEqualTo("ticketing/invalid-split");
        Answer split = house.call(
                owner,
                "POST",
                "/tickets/" + whole + "/split",
                "{\"messageIds\":[\"" + invoice + "\"],\"subject\":\"Invoice\"}");
        assertThat(split.status()).as(split.body()).isEqualTo(201);
        String piece = split.text("id");
        assertThat(split.body()).contains("\"messageCount\":1", "\"customerEmail\":\"zoe@home.test\"");
        assertThat(get(house, owner, "/tickets/" + piece + "/messages").body()).contains("About the invoice");
        assertThat(get(house, owner, "/tickets/" + whole + "/messages").body()).doesNotContain("About the invoice");
        assertThat(get(house, owner, "/tickets/" + whole + "/links").body())
                .contains("\"ticketId\":\"" + piece + "\"", "\"kind\":\"child\"", "\"subject\":\"Invoice\"");
        assertThat(get(house, owner, "/tickets/" + piece + "/links").body())
                .contains("\"ticketId\":\"" + whole + "\"", "\"kind\":\"parent\"");
    }

    @Test
    default void tickets_are_linked_once_and_parted_again() {
        House house = house();
        String owner = owner(house, "threads-links");
        String whole = opened(house, owner, "Kettle", "zoe@home.test");
        String piece = opened(house, owner, "Lid", "max@home.test");
        Answer parent = house.call(
                owner, "POST", "/tickets/" + piece + "/links", "{\"ticketId\":\"" + whole + "\",\"kind\":\"parent\"}");
        assertThat(parent.status()).as(parent.body()).isEqualTo(201);

        String link = "{\"ticketId\":\"" + whole + "\",\"kind\":\"related\"}";
        assertThat(house.call(owner, "POST", "/tickets/" + piece + "/links", link)
                        .status())
                .isEqualTo(201);
        assertThat(house.call(owner, "POST", "/tickets/" + piece + "/links", link)
                        .text("code"))
                .isEqualTo("ticketing/link-exists");
        assertThat(house.call(owner, "POST", "/tickets/" + whole + "/links", link)
                        .text("code"))
                .isEqualTo("ticketing/invalid-link");
        assertThat(house.call(owner, "DELETE", "/tickets/" + whole + "/links/" + parent.text("id"), "")
                        .status())
                .isEqualTo(204);
        assertThat(get(house, owner, "/tickets/" + piece + "/links").body())
                .contains("related")
                .doesNotContain("parent");
    }

    @Test
    default void a_second_ticket_about_the_same_is_pointed_out_when_it_is_opened() {
        House house = house();
        String owner = owner(house, "threads-again");
        String first = opened(house, owner, "Kettle", "zoe@home.test");

        Answer again = house.call(
                owner,
                "POST",
                "/tickets",
                "{\"subject\":\"Again\",\"body\":\"Hello?\",\"customerEmail\":\"zoe@home.test\"}");
        assertThat(again.body()).contains("\"possibleDuplicates\":[{\"id\":\"" + first + "\"");
        Answer other = house.call(
                owner, "POST", "/tickets", "{\"subject\":\"New\",\"body\":\"Hi\",\"customerEmail\":\"max@home.test\"}");
        assertThat(other.body()).contains("\"possibleDuplicates\":[]");
    }
}
