package io.keybuzz.testkit.story.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.House.Answer;
import org.junit.jupiter.api.Test;

/** An agent answers too early, takes it back in time, and is too late the second time. Over HTTP, with the relay at work. */
public interface UndoSendStory {
    House house();

    KeyBuzzApplication application();

    @Test
    default void a_reply_is_taken_back_once_or_leaves() {
        House house = house();
        Shopkeepers shop = Shopkeepers.open(house, "undo-shop");
        String olga = shop.owner();
        Answer settings = house.call(olga, "PATCH", "/desk/settings", "{\"undoSendSeconds\":3}");
        assertThat(settings.status()).as(settings.body()).isEqualTo(200);
        String ticket = BuyersMail.ticket(
                application(), shop, house.ports().runtime().time().instant());

        Answer early = house.call(olga, "POST", ticket + "/messages", "{\"body\":\"It is lost\"}");
        assertThat(early.body()).contains("\"status\":\"queued\"").doesNotContain("\"undoUntil\":null");
        assertThat(house.call(olga, "GET", ticket, "").body())
                .contains("\"status\":\"waiting_customer\"")
                .doesNotContain("\"firstResponseAt\":null");
        assertThat(shop.billed(application(), ticket)).isEqualTo(1);
        String undo = ticket + "/messages/" + early.text("id") + "/undo";
        String adam = shop.agent("adam");
        assertThat(house.call(adam, "POST", undo, "").status()).isEqualTo(403);

        var undone = Concurrently.run(8, () -> house.call(olga, "POST", undo, ""));
        assertThat(undone.stream()
                        .filter(it -> it.result().orElseThrow().status() == 200)
                        .count())
                .isEqualTo(1);
        assertThat(undone.stream()
                        .filter(it -> it.result().orElseThrow().status() == 409)
                        .count())
                .isEqualTo(7);
        assertThat(house.call(olga, "GET", ticket, "").body())
                .contains("\"status\":\"open\"", "\"firstResponseAt\":null", "\"lastReplyAt\":null");
        assertThat(house.call(olga, "GET", ticket + "/messages", "").body())
                .contains("\"status\":\"cancelled\"", "It is lost");
        assertThat(house.call(olga, "GET", ticket + "/events", "").body())
                .contains("\"field\":\"delivery\"", "\"to\":\"cancelled\"");
        assertThat(house.call(olga, "GET", ticket + "/draft", "").text("body")).isEqualTo("It is lost");
        assertThat(shop.billed(application(), ticket)).isZero();
        leaves(shop, ticket);
    }

    private void leaves(Shopkeepers shop, String ticket) {
        House house = shop.house();
        String olga = shop.owner();
        Answer late = house.call(olga, "POST", ticket + "/messages", "{\"body\":\"It arrives tomorrow\"}");
        house.until(
                () -> house.call(olga, "GET", ticket + "/messages", "").body().contains("\"status\":\"sent\""));
        assertThat(house.call(olga, "GET", ticket + "/messages", "").body()).contains("\"status\":\"cancelled\"");
        assertThat(house.call(olga, "POST", ticket + "/messages/" + late.text("id") + "/undo", "")
                        .text("code"))
                .isEqualTo("ticketing/not-undoable");
        assertThat(shop.billed(application(), ticket)).isEqualTo(1);
        assertThat(house.call(olga, "GET", ticket, "").body()).contains("\"status\":\"waiting_customer\"");
    }
}
