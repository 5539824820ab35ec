package io.keybuzz.testkit.story.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.House.Answer;
import org.junit.jupiter.api.Test;

/** Two people write on one ticket; neither loses or sees what the other has begun. Over HTTP. */
public interface DraftsStory {
    House house();

    @Test
    default void a_draft_is_ones_own_until_it_is_sent() {
        House house = house();
        Shopkeepers shop = Shopkeepers.open(house, "drafts-shop");
        String olga = shop.owner();
        String adam = shop.agent("adam");
        String ticket = shop.ticket("Where is it?");
        String draft = ticket + "/draft";
        assertThat(house.call(olga, "GET", draft, "").text("code")).isEqualTo("ticketing/draft-not-found");

        Answer saved = house.call(olga, "PUT", draft, "{\"body\":\"I am looking into it\"}");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.body()).contains("\"version\":1", "\"isInternal\":false");
        assertThat(house.call(olga, "PUT", draft, "{\"body\":\"It leaves tomorrow\"}")
                        .body())
                .contains("\"version\":2");
        assertThat(house.call(olga, "GET", draft, "").text("body")).isEqualTo("It leaves tomorrow");
        assertThat(house.call(olga, "PUT", draft, "{\"body\":\" \"}").status()).isEqualTo(422);
        assertThat(house.call(adam, "GET", draft, "").status()).isEqualTo(404);
        for (String path : new String[] {ticket, ticket + "/messages", ticket + "/events", "/tickets?q=tomorrow"}) {
            assertThat(house.call(adam, "GET", path, "").body()).doesNotContain("leaves tomorrow");
        }

        house.call(adam, "PUT", draft, "{\"body\":\"Adam's\",\"isInternal\":true}");
        house.call(olga, "POST", ticket + "/messages", "{\"body\":\"For colleagues\",\"isInternal\":true}");
        assertThat(house.call(olga, "GET", draft, "").text("body")).isEqualTo("It leaves tomorrow");
        Answer sent = house.call(olga, "POST", ticket + "/messages", "{\"body\":\"It leaves tomorrow.\"}");
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(house.call(olga, "GET", draft, "").status()).isEqualTo(404);
        assertThat(house.call(adam, "GET", draft, "").text("body")).isEqualTo("Adam's");

        assertThat(house.call(adam, "DELETE", draft, "").status()).isEqualTo(204);
        assertThat(house.call(adam, "DELETE", draft, "").status()).isEqualTo(404);
        String stranger = Shopkeepers.open(house, "drafts-other").owner();
        Answer foreign = house.call(stranger, "PUT", draft, "{\"body\":\"Mine now\"}");
        assertThat(foreign.text("code")).isEqualTo("ticketing/ticket-not-found");
    }
}
