package io.keybuzz.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.House.Answer;
import org.junit.jupiter.api.Test;

/** Buyers become customers, customers turn out to be one person, and what they wrote stays together, over HTTP. */
public interface CustomersStory {
    House house();

    private String owner(House house) {
        String admin = house.logIn(house.adminEmail(), house.adminPassword());
        String tenant = house.call(admin, "POST", "/tenants", """
                {"slug":"customers-shop","name":"Customers Shop","plan":"pro","ownerEmail":"olga@customers.test"}""").text("id");
        house.joins("olga@customers.test", "olga has a password");
        house.call(admin, "POST", "/tenants/" + tenant + "/activate", "");
        return house.logIn("olga@customers.test", "olga has a password");
    }

    private static String ticket(House house, String owner, String name, String address) {
        Answer answer = house.call(
                owner,
                "POST",
                "/tickets",
                "{\"subject\":\"Late\",\"body\":\"Where is it?\",\"customerName\":\"" + name + "\",\"customerEmail\":\""
                        + address + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("customerId");
    }

    @Test
    default void two_records_of_one_buyer_become_one() {
        House house = house();
        String owner = owner(house);

        String home = ticket(house, owner, "Zoé Müller", "zoe@home.test");
        assertThat(ticket(house, owner, "Zoé", "ZOE@home.test")).isEqualTo(home);
        String work = ticket(house, owner, "Z. Müller", "zoe@work.test");
        assertThat(work).isNotEqualTo(home);
        assertThat(house.call(owner, "GET", "/customers?q=mull", "").body()).contains(home, work);
        assertThat(house.call(owner, "GET", "/customers/" + home + "/tickets", "")
                        .body())
                .contains("Late")
                .doesNotContain(work);
        Answer noted = house.call(owner, "POST", "/customers/" + work + "/notes", "{\"body\":\"Calls back at noon\"}");
        assertThat(noted.status()).as(noted.body()).isEqualTo(201);

        assertThat(house.call(owner, "POST", "/customers/" + home + "/merge", "{\"sources\":[\"" + home + "\"]}")
                        .status())
                .isEqualTo(422);
        Answer merged = house.call(owner, "POST", "/customers/" + home + "/merge", "{\"sources\":[\"" + work + "\"]}");
        assertThat(merged.status()).as(merged.body()).isEqualTo(200);
        assertThat(merged.body()).contains("zoe@home.test", "zoe@work.test");
        assertThat(house.call(owner, "POST", "/customers/" + home + "/merge", "{\"sources\":[\"" + work + "\"]}")
                        .status())
                .as("asked twice")
                .isEqualTo(200);
        assertThat(house.call(owner, "POST", "/customers/" + work + "/merge", "{\"sources\":[\"" + home + "\"]}")
                        .status())
                .as("the other way round")
                .isEqualTo(409);

        one(house, owner, home, work);
    }

    private static void one(House house, String owner, String home, String work) {
        assertThat(house.call(owner, "GET", "/customers/" + work, "").text("id"))
                .isEqualTo(home);
        assertThat(house.call(owner, "GET", "/customers/" + work + "/notes", "").body())
                .contains("Calls back at noon");
        String tickets =
                house.call(owner, "GET", "/customers/" + home + "/tickets", "").body();
        for (String one : new String[] {work, home, work + ",01980000-0000-7000-8000-00000000ffff"}) {
            assertThat(house.call(owner, "GET", "/tickets?customer=" + one, "").body())
                    .as(one)
                    .isEqualTo(house.call(owner, "GET", "/tickets?customer=" + home, "")
                            .body())
                    .contains("\"customerId\":\"" + home);
        }
        assertThat(house.call(owner, "GET", "/tickets?q=late&customer=" + work, "")
                        .body())
                .contains("\"customerId\":\"" + home);
        assertThat(tickets.split("\"subject\":\"Late\"", -1)).hasSize(4);
        assertThat(tickets).doesNotContain(work);
        assertThat(house.call(owner, "GET", "/customers?q=work", "").body()).contains(home);
        assertThat(ticket(house, owner, "Zoé", "zoe@work.test")).isEqualTo(home);

        Answer changed = house.call(
                owner,
                "PATCH",
                "/customers/" + home,
                "{\"name\":\"Zoé Meier\",\"aliases\":[\"fnac:buyer 17\"],\"language\":\"fr\"}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body()).contains("Zoé Meier", "fnac:buyer 17", "zoe@work.test");
        assertThat(house.call(owner, "POST", "/customers", "{\"name\":\"Eve\",\"addresses\":[\"zoe@home.test\"]}")
                        .text("code"))
                .isEqualTo("ticketing/customer-taken");
        assertThat(house.call(owner, "PATCH", "/customers/" + home, "{\"aliases\":[\"nowhere:17\"]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    default void a_note_is_taken_away_by_its_author_or_whoever_is_in_charge() {
        House house = house();
        String owner = Openings.owner(house, "customers-notes");
        String anna = Openings.agent(house, owner, "anna@customers-notes.test");
        String adam = Openings.agent(house, owner, "adam@customers-notes.test");
        String customer = "/customers/"
                + house.call(owner, "POST", "/customers", "{\"name\":\"Zoe\"}").text("id");
        String[] notes = new String[2];
        for (int i = 0; i < notes.length; i++) {
            notes[i] = customer + "/notes/"
                    + house.call(anna, "POST", customer + "/notes", "{\"body\":\"Calls back\"}")
                            .text("id");
        }

        assertThat(house.call(adam, "DELETE", notes[0], "").text("code")).isEqualTo("access/not-allowed");
        assertThat(house.call(anna, "DELETE", notes[0], "").status()).isEqualTo(204);
        assertThat(house.call(owner, "DELETE", notes[1], "").status()).isEqualTo(204);
        assertThat(house.call(anna, "GET", customer + "/notes", "").body()).contains("\"data\":[]");
    }
}
