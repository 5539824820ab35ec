package io.keybuzz.testkit.story.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.billing.GetTicketUsage;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.House.Answer;
import java.util.UUID;

/** The people of one tenant in a {@link House}. @param tenant its id @param owner the owner's token */
record Shopkeepers(House house, String slug, String tenant, String owner) {
    private static final String PASSWORD = "olga has a password";

    /** A tenant that works. */
    static Shopkeepers open(House house, String slug) {
        String admin = house.logIn(house.adminEmail(), house.adminPassword());
        String email = "olga@" + slug + ".test";
        Answer made = house.call(
                admin,
                "POST",
                "/tenants",
                "{\"slug\":\"" + slug + "\",\"name\":\"" + slug + "\",\"plan\":\"pro\",\"ownerEmail\":\"" + email
                        + "\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        house.joins(email, PASSWORD);
        house.call(admin, "POST", "/tenants/" + made.text("id") + "/activate", "");
        return new Shopkeepers(house, slug, made.text("id"), house.logIn(email, PASSWORD));
    }

    /** The token of another one, an agent. */
    String agent(String name) {
        String email = name + "@" + slug + ".test";
        Answer made = house.call(
                owner,
                "POST",
                "/users",
                "{\"email\":\"" + email + "\",\"fullName\":\"" + name + "\",\"role\":\"agent\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        house.joins(email, PASSWORD);
        return house.logIn(email, PASSWORD);
    }

    /** The path of a new ticket. */
    String ticket(String subject) {
        Answer made = house.call(owner, "POST", "/tickets", "{\"subject\":\"" + subject + "\",\"body\":\"Hello\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return "/tickets/" + made.text("id");
    }

    /** How many messages of people are counted on a ticket. */
    long billed(KeyBuzzApplication application, String ticket) {
        Caller person =
                Caller.of(new TenantId(UUID.fromString(tenant)), new UserId(new UUID(0, 1)), Role.OWNER, "story");
        CallContext call =
                new CallContext(person, house.ports().runtime().time().instant(), "story");
        UUID id = UUID.fromString(ticket.substring("/tickets/".length()));
        return application.billing().usage(call, new GetTicketUsage(id)).humanMessagesCount();
    }
}
