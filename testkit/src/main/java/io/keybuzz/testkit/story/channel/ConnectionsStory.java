package io.keybuzz.testkit.story.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.House.Answer;
import io.keybuzz.testkit.story.Openings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A seller connects a mailbox, gets mail through it and ends it. Over HTTP. */
public interface ConnectionsStory {
    House house();

    /** For the mail that arrives. */
    KeyBuzzApplication application();

    private static Answer connect(House house, String token, String json) {
        return house.call(token, "POST", "/connections", json);
    }

    private static String mailbox(String sender) {
        return "{\"provider\":\"mail\",\"channel\":\"vinted\",\"name\":\"Shop mail\",\"settings\":{\"sender\":\""
                + sender + "\"}}";
    }

    private void mailArrives(String address, String subject) {
        String mail = "From: Marie <marie@buyer.test>\r\nMessage-ID: <" + subject.hashCode()
                + "@buyer.test>\r\nSubject: " + subject + "\r\n\r\nWhere is it?\r\n";
        application()
                .marketplaces()
                .receive(
                        new EmailAddress(address),
                        RawContent.of(mail.getBytes(StandardCharsets.US_ASCII)),
                        "story",
                        house().ports().runtime().time().instant());
    }

    @Test
    default void a_mailbox_is_connected_gives_tickets_is_asked_and_ended() {
        House house = house();
        String owner = Openings.owner(house, "connections-mail");

        Answer made = connect(house, owner, mailbox("shop@connections.test"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("status")).isEqualTo("connected");
        assertThat(made.body()).contains("\"channel\":\"vinted\"", "\"lastMessageAt\":null", "\"silent\":false");
        String path = "/connections/" + made.text("id");
        assertThat(made.location()).endsWith(path);

        mailArrives(made.text("inboundAddress"), "My parcel of the story");
        assertThat(house.call(owner, "GET", "/tickets", "").body())
                .contains("My parcel of the story", "\"channel\":\"vinted\"");
        Answer shown = house.call(owner, "GET", path, "");
        assertThat(shown.text("lastMessageAt")).isNotEmpty();
        assertThat(house.call(owner, "GET", "/connections", "").body()).contains(made.text("id"));
        assertThat(house.call(owner, "POST", path + "/poll", "").status()).isIn(202, 429);

        assertThat(house.call(owner, "POST", path + "/disconnect", "").text("status"))
                .isEqualTo("disconnected");
        assertThat(house.call(owner, "POST", path + "/poll", "").text("code"))
                .isEqualTo("marketplace/connection-not-usable");
        assertThat(house.call(owner, "PUT", path + "/credentials", "{\"credentials\":{}}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    default void a_connection_is_its_tenants_and_made_by_those_who_run_it() {
        House house = house();
        String owner = Openings.owner(house, "connections-own");
        String agent = Openings.agent(house, owner, "anna@connections-own.test");
        String stranger = Openings.owner(house, "connections-other");
        String admin = house.logIn(house.adminEmail(), house.adminPassword());
        Answer made = connect(house, owner, mailbox("own@connections.test"));
        String path = "/connections/" + made.text("id");

        assertThat(house.call(agent, "GET", path, "").status()).isEqualTo(200);
        assertThat(connect(house, agent, mailbox("agent@connections.test")).status())
                .isEqualTo(403);
        assertThat(house.call(agent, "POST", path + "/disconnect", "").status()).isEqualTo(403);
        assertThat(house.call(admin, "GET", "/connections", "").status()).isEqualTo(403);
        assertThat(house.call(stranger, "GET", "/connections", "").body()).doesNotContain(made.text("id"));
        for (String below : List.of("/poll", "/disconnect")) {
            Answer refused = house.call(stranger, "POST", path + below, "");
            assertThat(refused.status()).as(below).isEqualTo(404);
            assertThat(refused.text("code")).isEqualTo("marketplace/connection-not-found");
        }
        assertThat(house.call(stranger, "GET", path, "").status()).isEqualTo(404);
        assertThat(house.call(owner, "GET", path, "").text("status")).isEqualTo("connected");
    }

    @Test
    default void what_makes_no_connection_is_refused_with_every_fault_and_leaves_nothing() {
        House house = house();
        String owner = Openings.owner(house, "connections-wrong");
        String before = house.call(owner, "GET", "/connections", "").body();

        Answer mirakl = connect(
                house, owner, "{\"provider\":\"mirakl\",\"name\":\"Shop\",\"host\":\"localhost\",\"credentials\":{}}");
        assertThat(mirakl.status()).as(mirakl.body()).isEqualTo(400);
        assertThat(mirakl.text("code")).isEqualTo("marketplace/connection-refused");
        assertThat(mirakl.body()).contains("credentials.api_key is required", "host must be the operator's");
        assertThat(connect(house, owner, "{\"provider\":\"sandbox\",\"name\":\"Shop\",\"credentials\":{}}")
                        .status())
                .isEqualTo(400);
        assertThat(connect(house, owner, "{\"provider\":\"mail\",\"name\":\"Shop\",\"channel\":\"manual\"}")
                        .status())
                .isEqualTo(400);

        assertThat(house.call(owner, "GET", "/connections", "").body()).isEqualTo(before);
    }
}
