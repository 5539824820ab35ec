package io.keybuzz.testkit.story.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.House.Answer;
import org.junit.jupiter.api.Test;

/** Answers are suggested, changed, sent as one's own, and put away; those who do not like them write themselves. Over HTTP. */
public interface AiDraftsStory {
    House house();

    @Test
    default void a_suggested_answer_becomes_a_reply_when_a_person_says_so() {
        House house = house();
        Shopkeepers shop = Shopkeepers.open(house, "suggestions-shop");
        String olga = shop.owner();
        String ticket = shop.ticket("Where is my parcel?");
        String drafts = ticket + "/drafts";
        assertThat(house.call(olga, "GET", drafts, "").body()).contains("\"data\":[]");

        Answer made = house.call(olga, "POST", drafts, "{\"writer\":\"template\",\"guidance\":\"Be brief\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("writer")).isEqualTo("template");
        assertThat(made.body()).contains("\"used\":false", "\"status\":\"open\"", "\"confidence\":0.");
        assertThat(house.call(olga, "GET", ticket + "/events", "").body()).contains("ai_suggestion_created");
        assertThat(house.call(olga, "GET", ticket + "/messages", "").body()).doesNotContain(made.text("id"));

        String draft = drafts + "/" + made.text("id");
        Answer edited = house.call(olga, "PATCH", draft, "{\"body\":\"Hello, it leaves today.\"}");
        assertThat(edited.text("body")).as(edited.body()).isEqualTo("Hello, it leaves today.");
        String adam = shop.agent("adam");
        Answer used = house.call(adam, "POST", draft + "/use", "{\"body\":\"Hello, it leaves today!\"}");
        assertThat(used.status()).as(used.body()).isEqualTo(200);
        assertThat(used.body()).contains("\"used\":true", "\"editDistance\":");
        Answer messages = house.call(olga, "GET", ticket + "/messages", "");
        assertThat(messages.body()).contains("it leaves today!", used.text("replyMessageId"));
        assertThat(house.call(olga, "POST", draft + "/use", "{}").text("code")).isEqualTo("automation/draft-settled");
    }

    @Test
    default void what_nobody_wants_is_put_away_and_strangers_see_nothing() {
        House house = house();
        Shopkeepers shop = Shopkeepers.open(house, "unwanted-shop");
        String olga = shop.owner();
        String drafts = shop.ticket("Invoice please") + "/drafts";
        String draft = drafts + "/" + house.call(olga, "POST", drafts, "{}").text("id");

        String stranger = Shopkeepers.open(house, "unwanted-other").owner();
        assertThat(house.call(stranger, "GET", drafts, "").text("code")).isEqualTo("ticketing/ticket-not-found");
        assertThat(house.call(stranger, "POST", draft + "/use", "{}").text("code"))
                .isEqualTo("automation/draft-not-found");
        assertThat(house.call(olga, "DELETE", draft, "").status()).isEqualTo(204);
        assertThat(house.call(olga, "DELETE", draft, "").text("code")).isEqualTo("automation/draft-settled");
        assertThat(house.call(olga, "GET", drafts, "").body()).contains("\"status\":\"discarded\"");
    }

    @Test
    default void an_answer_is_told_while_it_is_written() {
        House house = house();
        Shopkeepers shop = Shopkeepers.open(house, "streaming-shop");
        String drafts = shop.ticket("Is it in stock?") + "/drafts";

        Answer told = house.call(shop.owner(), "POST", drafts + "/stream", "{\"writer\":\"template\"}");

        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(told.body().lines().findFirst().orElseThrow()).startsWith("{\"piece\":\"Hello");
        assertThat(told.body().lines().reduce((first, last) -> last).orElseThrow())
                .startsWith("{\"data\":{\"id\":");
        assertThat(house.call(shop.owner(), "GET", drafts, "").body().split("\"id\":", -1))
                .hasSize(2);
        assertThat(house.call(shop.owner(), "POST", drafts + "/stream", "{\"guidance\":\" \"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    default void an_answer_that_is_asked_for_again_with_its_key_is_written_once() {
        House house = house();
        Shopkeepers shop = Shopkeepers.open(house, "repeating-shop");
        String drafts = shop.ticket("Is it in stock?") + "/drafts";
        String wish = "{\"writer\":\"template\"}";

        Answer first = house.callOnce(shop.owner(), "once", drafts + "/stream", wish);
        Answer again = house.callOnce(shop.owner(), "once", drafts + "/stream", wish);
        Answer other = house.callOnce(shop.owner(), "once", drafts + "/stream", "{}");

        assertThat(first.body().lines().count()).isGreaterThan(1);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().lines())
                .singleElement()
                .isEqualTo(first.body().lines().reduce((one, last) -> last).orElseThrow());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("request/key-reused");
        assertThat(house.call(shop.owner(), "GET", drafts, "").body().split("\"id\":", -1))
                .as("one draft")
                .hasSize(2);
    }
}
