package io.keybuzz.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.testkit.story.House.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two agents at one ticket see each other, and nobody answers what they have not read. */
public interface CollisionStory {
    House house();

    private static void buyerWrites(House house, String tenant, String ticket, String words) {
        KeyBuzzPorts.Stores stores = house.ports().stores();
        stores.unitOfWork().run(new TenantScope.One(new TenantId(UUID.fromString(tenant))), () -> {
            Ticket held = stores.ticketing().tickets().require(new TicketId(UUID.fromString(ticket)));
            var now = house.ports().runtime().time().instant();
            held.receive(Author.customer("Bea"), MessageBody.received(words), MessageSource.MARKETPLACE, now, now);
            stores.ticketing().tickets().save(held);
            return true;
        });
    }

    @Test
    default void who_is_at_a_ticket_is_seen_by_the_others() {
        House house = house();
        String owner = Openings.owner(house, "presence");
        String anna = Openings.agent(house, owner, "anna@presence.test");
        String annas = house.call(anna, "GET", "/me", "").text("id");
        String other = Openings.owner(house, "elsewhere");
        String ticket = Openings.ticket(house, owner, "Hello", "Where is it?");

        Answer typing = house.call(anna, "PUT", ticket + "/presence", "{\"state\":\"typing\"}");
        assertThat(typing.status()).as(typing.body()).isEqualTo(200);
        assertThat(house.call(owner, "GET", ticket, "").body())
                .contains("\"presence\":[{\"userId\":\"" + annas + "\",\"name\":\"Anna\",\"state\":\"typing\"");
        assertThat(house.call(anna, "GET", ticket, "").body())
                .as("one knows oneself")
                .contains("\"presence\":[]");
        assertThat(house.call(other, "PUT", ticket + "/presence", "{\"state\":\"viewing\"}")
                        .status())
                .isEqualTo(404);
        assertThat(house.call(other, "DELETE", ticket + "/presence", "").status())
                .isEqualTo(404);
        assertThat(house.call(anna, "PUT", ticket + "/presence", "{\"state\":\"asleep\"}")
                        .status())
                .isEqualTo(422);
        assertThat(house.call(anna, "PUT", ticket + "/presence", "{\"state\":\"viewing\"}")
                        .status())
                .isEqualTo(200);
        assertThat(house.call(owner, "GET", ticket, "").body()).contains("\"state\":\"viewing\"");
        assertThat(house.call(anna, "DELETE", ticket + "/presence", "").status())
                .isEqualTo(204);
        assertThat(house.call(anna, "DELETE", ticket + "/presence", "").status())
                .as("again")
                .isEqualTo(204);
        assertThat(house.call(owner, "GET", ticket, "").body()).contains("\"presence\":[]");
    }

    @Test
    default void nobody_answers_what_they_have_not_read() {
        House house = house();
        String owner = Openings.owner(house, "unread");
        String ticket = Openings.ticket(house, owner, "Hello", "Where is it?");
        Answer shown = house.call(owner, "GET", ticket, "");
        String seen = house.call(owner, "GET", ticket + "/messages", "").text("id");
        String reply = "{\"body\":\"Tomorrow\",\"lastSeenMessageId\":\"" + seen + "\"";
        assertThat(house.call(owner, "POST", ticket + "/messages", reply + "}").status())
                .isEqualTo(201);

        buyerWrites(house, shown.text("tenantId"), shown.text("id"), "Never mind, cancel it");
        Answer refused = house.call(owner, "POST", ticket + "/messages", reply + "}");
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("ticketing/newer-message");
        assertThat(refused.body()).contains("Never mind, cancel it");
        String newer = refused.text("id");
        assertThat(house.call(owner, "POST", ticket + "/messages", reply + ",\"isInternal\":true}")
                        .status())
                .as("a note")
                .isEqualTo(201);
        assertThat(house.call(owner, "POST", ticket + "/messages", reply + ",\"force\":true}")
                        .status())
                .isEqualTo(201);
        answersAfterReading(house, owner, ticket, newer);
    }

    private static void answersAfterReading(House house, String owner, String ticket, String newer) {
        assertThat(house.call(
                                owner,
                                "POST",
                                ticket + "/messages",
                                "{\"body\":\"Cancelled\",\"lastSeenMessageId\":\"" + newer + "\"}")
                        .status())
                .isEqualTo(201);
        assertThat(house.call(
                                owner,
                                "POST",
                                ticket + "/messages",
                                "{\"body\":\"X\",\"lastSeenMessageId\":\"01980000-0000-7000-8000-00000000ffff\"}")
                        .status())
                .isEqualTo(422);
        assertThat(house.call(owner, "POST", ticket + "/messages", "{\"body\":\"No matter\"}")
                        .status())
                .as("who says nothing")
                .isEqualTo(201);
        assertThat(house.call(owner, "GET", ticket, "").body()).contains("\"messageCount\":7");
    }
}
