package io.keybuzz.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.House.Answer;
import org.junit.jupiter.api.Test;

/** A tenant from its making to its closing, over HTTP. */
public interface TenantLifeStory {
    House house();

    @Test
    default void a_tenant_is_made_staffed_put_to_work_suspended_and_closed() {
        House house = house();
        String admin = house.logIn(house.adminEmail(), house.adminPassword());

        Answer made = house.call(admin, "POST", "/tenants", """
                {"slug":"umbrella-shop","name":"Umbrella Shop","plan":"pro","ownerEmail":"olga@umbrella.test"}""");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String tenant = "/tenants/" + made.text("id");
        assertThat(made.text("status")).isEqualTo("trial");
        assertThat(house.tryLogIn("olga@umbrella.test", "anything").status()).isEqualTo(401);

        house.joins("olga@umbrella.test", "olga has a password");
        String owner = house.logIn("olga@umbrella.test", "olga has a password");
        assertThat(house.call(owner, "GET", "/me", "").text("role")).isEqualTo("owner");
        assertThat(house.call(owner, "POST", tenant + "/activate", "").status()).isEqualTo(403);
        assertThat(house.call(admin, "POST", tenant + "/activate", "").text("status"))
                .isEqualTo("active");
        assertThat(house.call(owner, "PATCH", tenant, "{\"name\":\"Umbrellas\"}")
                        .text("name"))
                .isEqualTo("Umbrellas");

        String agentId = staffed(house, owner);
        String key = working(house, owner);

        suspended(house, admin, tenant, key);
        String again = house.logIn("olga@umbrella.test", "olga has a password");
        assertThat(house.call(again, "POST", "/users/" + agentId + "/deactivate", "")
                        .text("status"))
                .isEqualTo("inactive");
        assertThat(house.tryLogIn("anna@umbrella.test", "anna has a password").status())
                .isEqualTo(403);
        closed(house, admin, tenant, key);
    }

    /** Shut out for the time being, people and programs alike. */
    private static void suspended(House house, String admin, String tenant, String key) {
        assertThat(house.call(admin, "POST", tenant + "/suspend", "").text("status"))
                .isEqualTo("suspended");
        assertThat(house.call(admin, "POST", tenant + "/suspend", "").status()).isEqualTo(409);
        assertThat(house.tryLogIn("olga@umbrella.test", "olga has a password").status())
                .isEqualTo(403);
        house.until(() -> house.call(key, "GET", "/tickets", "").status() == 401);
        assertThat(house.call(admin, "POST", tenant + "/activate", "").status()).isEqualTo(200);
        house.until(() -> house.call(key, "GET", "/tickets", "").status() == 200);
    }

    /** Shut out for good. */
    private static void closed(House house, String admin, String tenant, String key) {
        assertThat(house.call(admin, "POST", tenant + "/close", "").text("status"))
                .isEqualTo("closed");
        house.until(() -> house.call(key, "GET", "/tickets", "").status() == 401);
        Answer reopened = house.call(admin, "POST", tenant + "/activate", "");
        assertThat(reopened.status()).isEqualTo(409);
        assertThat(reopened.text("code")).isEqualTo("tenancy/illegal-move");
        assertThat(house.tryLogIn("olga@umbrella.test", "olga has a password").status())
                .isEqualTo(403);
    }

    /** A team, and an agent in it. */
    private static String staffed(House house, String owner) {
        String team = "/teams/"
                + house.call(owner, "POST", "/teams", "{\"name\":\"Returns\"}").text("id");
        Answer invited = house.call(
                owner,
                "POST",
                "/users",
                "{\"email\":\"Anna@Umbrella.test\",\"fullName\":\"Anna Agent\",\"role\":\"agent\",\"teamIds\":[\""
                        + team.substring("/teams/".length()) + "\"]}");
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        house.joins("anna@umbrella.test", "anna has a password");
        String agent = house.logIn("anna@umbrella.test", "anna has a password");
        assertThat(house.call(agent, "GET", team + "/members", "").body()).contains("Anna Agent", "\"member\"");
        assertThat(house.call(agent, "POST", "/teams", "{\"name\":\"Mine\"}").status())
                .isEqualTo(403);
        String id = invited.text("id");
        assertThat(house.call(owner, "PUT", team + "/members/" + id, "{\"role\":\"lead\"}")
                        .text("role"))
                .isEqualTo("lead");
        return id;
    }

    /** A key of the tenant's own program, which opens a ticket. */
    private static String working(House house, String owner) {
        Answer made = house.call(
                owner, "POST", "/api-keys", "{\"name\":\"Shop\",\"scopes\":[\"tickets:read\",\"tickets:write\"]}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String key = made.text("key");
        assertThat(house.call(key, "POST", "/tickets", "{\"subject\":\"Umbrella\",\"body\":\"It leaks\"}")
                        .status())
                .isEqualTo(201);
        assertThat(house.call(owner, "GET", "/tickets", "").body()).contains("Umbrella");
        assertThat(house.call(key, "GET", "/api-keys", "").status()).isEqualTo(403);
        assertThat(house.call(owner, "GET", "/api-keys", "").body()).doesNotContain(key);
        return key;
    }
}
