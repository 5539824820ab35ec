package io.keybuzz.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.House.Answer;

/** How stories about tickets begin. */
public final class Openings {
    private Openings() {}

    /** The token of the owner of a new tenant. */
    public static String owner(House house, String slug) {
        String admin = house.logIn(house.adminEmail(), house.adminPassword());
        String email = "olga@" + slug + ".test";
        Answer made = house.call(
                admin,
                "POST",
                "/tenants",
                "{\"slug\":\"" + slug + "\",\"name\":\"Shop\",\"plan\":\"pro\",\"ownerEmail\":\"" + email + "\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        house.joins(email, "olga has a password");
        return house.logIn(email, "olga has a password");
    }

    /** Somebody who works for the owner. */
    public static String agent(House house, String owner, String email) {
        Answer invited = house.call(
                owner, "POST", "/users", "{\"email\":\"" + email + "\",\"fullName\":\"Anna\",\"role\":\"agent\"}");
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        house.joins(email, "anna has a password");
        return house.logIn(email, "anna has a password");
    }

    /** The path of a new ticket. */
    static String ticket(House house, String token, String subject, String body) {
        Answer opened =
                house.call(token, "POST", "/tickets", "{\"subject\":\"" + subject + "\",\"body\":\"" + body + "\"}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        house.aWhile().run();
        return "/tickets/" + opened.text("id");
    }
}
