package io.keybuzz.testkit.story.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.House.Answer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes of answers, and of the marketplace that waits for them, when tickets become one or two. Over HTTP. */
public interface MovedAnswersStory {
    House house();

    KeyBuzzApplication application();

    private Instant now() {
        return house().ports().runtime().time().instant();
    }

    private static String id(String ticket) {
        return ticket.substring("/tickets/".length());
    }

    private static Answer merge(Shopkeepers shop, String target, String source) {
        return shop.house()
                .call(shop.owner(), "POST", target + "/merge", "{\"sources\":[\"" + id(source) + "\"],\"force\":true}");
    }

    @Test
    default void what_came_through_a_marketplace_is_merged_only_where_it_is_answered_there() {
        Shopkeepers shop = Shopkeepers.open(house(), "moved-channel");
        String amazon = BuyersMail.ticket(application(), shop, now());
        String manual = shop.ticket("By telephone");
        String before = house().call(shop.owner(), "GET", amazon + "/sla", "").body();
        assertThat(before).contains("\"clock\":\"marketplace\"");

        Answer refused = merge(shop, manual, amazon);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("ticketing/merge-loses-channel");
        assertThat(refused.body()).contains("other way round", id(amazon));
        assertThat(house().call(shop.owner(), "GET", amazon + "/sla", "").body())
                .isEqualTo(before);

        Answer turned = merge(shop, amazon, manual);
        assertThat(turned.status()).as(turned.body()).isEqualTo(200);
        assertThat(house().call(shop.owner(), "GET", amazon + "/sla", "").body())
                .contains("\"clock\":\"marketplace\"");
    }

    private String replied(Shopkeepers shop, String ticket) {
        Answer reply = house().call(shop.owner(), "POST", ticket + "/messages", "{\"body\":\"Too early\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.body()).contains("\"status\":\"queued\"");
        return "/messages/" + reply.text("id");
    }

    private Shopkeepers patient(String slug) {
        Shopkeepers shop = Shopkeepers.open(house(), slug);
        Answer settings = house().call(shop.owner(), "PATCH", "/desk/settings", "{\"undoSendSeconds\":30}");
        assertThat(settings.status()).as(settings.body()).isEqualTo(200);
        return shop;
    }

    @Test
    default void an_answer_is_taken_back_where_its_ticket_went() {
        Shopkeepers shop = patient("moved-merge");
        String target = BuyersMail.ticket(application(), shop, now());
        String part = BuyersMail.another(application(), shop, "171-0000003-0000003", now());
        String due = house().call(shop.owner(), "GET", part, "").text("dueAt");
        String message = replied(shop, part);
        assertThat(merge(shop, target, part).status()).isEqualTo(200);

        Answer atPart = house().call(shop.owner(), "POST", part + message + "/undo", "");
        assertThat(atPart.status()).isEqualTo(409);
        assertThat(atPart.text("code")).isEqualTo("ticketing/merged");
        assertThat(atPart.text("mergedInto")).isEqualTo(id(target));
        Answer undone = house().call(shop.owner(), "POST", target + message + "/undo", "");
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(undone.body()).contains("\"status\":\"cancelled\"");
        assertThat(house().call(shop.owner(), "GET", target, "").body())
                .contains("\"status\":\"open\"")
                .doesNotContain("\"dueAt\":null");
        assertThat(house().call(shop.owner(), "GET", target, "").text("dueAt"))
                .as("the earlier one was here first")
                .isLessThanOrEqualTo(due);
        assertThat(house().call(shop.owner(), "GET", target + "/draft", "").text("body"))
                .isEqualTo("Too early");
        assertThat(house().call(shop.owner(), "POST", target + message + "/undo", "")
                        .text("code"))
                .isEqualTo("ticketing/not-undoable");
        assertThat(shop.billed(application(), target)).isZero();
    }

    @Test
    default void an_answer_is_taken_back_on_the_ticket_it_was_split_to() {
        Shopkeepers shop = patient("moved-split");
        String whole = BuyersMail.ticket(application(), shop, now());
        String message = replied(shop, whole);
        Answer split = house().call(
                        shop.owner(),
                        "POST",
                        whole + "/split",
                        "{\"messageIds\":[\"" + message.substring("/messages/".length()) + "\"]}");
        assertThat(split.status()).as(split.body()).isEqualTo(201);
        String piece = "/tickets/" + split.text("id");

        assertThat(house().call(shop.owner(), "POST", whole + message + "/undo", "")
                        .text("code"))
                .isEqualTo("ticketing/not-undoable");
        assertThat(shop.billed(application(), piece)).isEqualTo(1);
        Answer undone = house().call(shop.owner(), "POST", piece + message + "/undo", "");
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(shop.billed(application(), piece)).isZero();
        assertThat(shop.billed(application(), whole)).isZero();
    }

    @Test
    default void a_follow_up_is_found_from_the_ticket_that_it_follows() {
        Shopkeepers shop = Shopkeepers.open(house(), "moved-follow");
        String old = BuyersMail.ticket(application(), shop, now());
        house().call(shop.owner(), "PATCH", "/desk/settings", "{\"reopenWindowHours\":0}");
        house().call(shop.owner(), "PATCH", old, "{\"status\":\"closed\"}");
        house().aWhile().run();

        String next = BuyersMail.another(application(), shop, "171-0000002-0000002", now());
        assertThat(next).isNotEqualTo(old);
        assertThat(house().call(shop.owner(), "GET", next, "").text("followUpOf"))
                .isEqualTo(id(old));
        assertThat(house().call(shop.owner(), "GET", old + "/links", "").body())
                .contains("\"ticketId\":\"" + id(next), "\"kind\":\"child\"");
        assertThat(house().call(shop.owner(), "GET", next + "/links", "").body())
                .contains("\"ticketId\":\"" + id(old), "\"kind\":\"parent\"");
    }
}
