package io.keybuzz.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.House.Answer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How people find tickets again: lists that are narrowed and ordered, views, counts and words. */
public interface FindingTicketsStory {
    House house();

    private static List<String> subjects(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Pattern.compile("\"subject\":\"([^\"]*)\"")
                .matcher(answer.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static List<String> list(House house, String token, String query) {
        return subjects(house.call(token, "GET", "/tickets?" + query, ""));
    }

    private static void change(House house, String token, String ticket, String json) {
        Answer changed = house.call(token, "PATCH", ticket, json);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    @Test
    default void tickets_are_narrowed_ordered_kept_counted_and_searched() {
        House house = house();
        String owner = Openings.owner(house, "finding");
        String agent = Openings.agent(house, owner, "anna@finding.test");
        String broken = Openings.ticket(house, owner, "Parapluie cassé", "Le manche est tombé, remboursez-moi");
        String late =
                Openings.ticket(house, owner, "Colis en retard", "Commande 402-1234567-1234567 toujours attendue");
        String other = Openings.ticket(house, owner, "Refund", "Where are the umbrellas I ordered?");
        change(house, agent, broken, "{\"priority\":\"urgent\",\"tags\":[\"vip\"],\"category\":\"returns\"}");
        change(house, agent, late, "{\"priority\":\"high\",\"status\":\"pending\"}");
        change(house, agent, other, "{\"priority\":\"low\",\"snoozedUntil\":\"2199-01-01T00:00:00Z\"}");

        assertThat(list(house, agent, "status=open&sort=createdAt")).containsExactly("Parapluie cassé", "Refund");
        assertThat(list(house, agent, "sort=-priority"))
                .containsExactly("Parapluie cassé", "Colis en retard", "Refund");
        assertThat(list(house, agent, "tag=vip")).containsExactly("Parapluie cassé");
        assertThat(list(house, agent, "snoozed=true")).containsExactly("Refund");
        assertThat(list(house, agent, "snoozed=false&priority=high,urgent&sort=createdAt"))
                .containsExactly("Parapluie cassé", "Colis en retard");

        assertThat(list(house, agent, "q=casse")).containsExactly("Parapluie cassé");
        assertThat(list(house, agent, "q=rembourser")).containsExactly("Parapluie cassé");
        assertThat(list(house, agent, "q=umbrella")).containsExactly("Refund");
        assertThat(list(house, agent, "q=402-1234567-1234567")).containsExactly("Colis en retard");
        assertThat(list(house, agent, "q=colis&status=open")).isEmpty();
        Answer found = house.call(agent, "GET", "/tickets?q=manche", "");
        assertThat(found.body())
                .contains("\"highlights\":[{\"field\":\"message\"", "{\"text\":\"manche\",\"hit\":true}");

        views(house, owner, agent);
    }

    private static void views(House house, String owner, String agent) {
        String filter =
                "\"filter\":[{\"field\":\"status\",\"operator\":\"is\",\"values\":[\"open\"]}],\"sort\":\"createdAt\"";
        Answer mine = house.call(agent, "POST", "/views", "{\"name\":\"Mine\"," + filter + "}");
        assertThat(mine.status()).as(mine.body()).isEqualTo(201);
        String path = "/views/" + mine.text("id");
        assertThat(subjects(house.call(agent, "GET", path + "/tickets", "")))
                .containsExactly("Parapluie cassé", "Refund");
        assertThat(house.call(agent, "GET", "/view-counts", "").body()).contains("\"count\":2,\"more\":false");
        assertThat(house.call(owner, "GET", path, "").status()).isEqualTo(404);
        assertThat(house.call(owner, "GET", "/views", "").body()).contains("\"data\":[]");

        String everybodys = "{\"name\":\"All\",\"visibility\":\"tenant\",\"position\":1}";
        assertThat(house.call(agent, "POST", "/views", everybodys).status()).isEqualTo(403);
        Answer shared = house.call(owner, "POST", "/views", everybodys);
        assertThat(shared.status()).as(shared.body()).isEqualTo(201);
        assertThat(house.call(agent, "GET", "/views", "").body()).containsSubsequence("Mine", "All");
        assertThat(house.call(agent, "PATCH", "/views/" + shared.text("id"), "{\"name\":\"Ours\"}")
                        .status())
                .isEqualTo(403);
        assertThat(house.call(agent, "PATCH", path, "{\"filter\":[]}").status()).isEqualTo(200);
        assertThat(subjects(house.call(agent, "GET", path + "/tickets?sort=-createdAt", "")))
                .containsExactly("Refund", "Colis en retard", "Parapluie cassé");
        assertThat(house.call(agent, "DELETE", path, "").status()).isEqualTo(204);
        assertThat(house.call(agent, "GET", path, "").status()).isEqualTo(404);
    }
}
