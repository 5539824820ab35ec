package io.keybuzz.adapters.marketplace.cdiscount;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.rest.Seller;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fault 21 at Octopia: what may have arrived is looked up and never sent again. */
class CdiscountDoubtTest {
    private final CdiscountShop shop = new CdiscountShop();
    private final Conversation conversation = Seller.conversation(shop.connection, Optional.of("Customer:d1"));

    @BeforeEach
    void aBuyer() {
        shop.octopia.opens("d1", "Colis", "2601");
        shop.octopia.writes("d1", "Customer", "Bonjour");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private OutboundMessage answer(String body) {
        return Seller.says(shop.connection, body, shop.clock.instant());
    }

    private SendOutcome send(OutboundMessage message) {
        return shop.channel.sender().send(shop.connection, conversation, message);
    }

    private SendOutcome reconcile(OutboundMessage message) {
        return shop.channel.sender().reconcile(shop.connection, conversation, message);
    }

    @Test
    void fault_21_an_answer_whose_receipt_is_lost_is_found_in_the_discussion() {
        int nth = 0;
        for (Fault fault : List.of(
                new Fault.HangUpAfter(),
                new Fault.CutOff(),
                new Fault.After(Reply.empty(504)),
                new Fault.After(Reply.html(200, "<html>proxy</html>")))) {
            OutboundMessage message = answer("Il part demain. " + nth++);
            shop.octopia.server().misbehave("/messages", fault);

            assertThat(send(message)).as("%s", fault).isInstanceOf(SendOutcome.Ambiguous.class);
            assertThat(reconcile(message)).as("%s", fault).isInstanceOf(SendOutcome.Accepted.class);
            assertThat(shop.octopia.sellerWrote("d1")).containsOnlyOnce(message.body());
        }
    }

    @Test
    void fault_21_an_answer_that_never_arrived_is_said_so_only_after_a_while() {
        OutboundMessage message = answer("Il part demain.");
        shop.octopia.server().misbehave("/messages", new Fault.HangUpBefore());

        assertThat(send(message)).isInstanceOf(SendOutcome.Ambiguous.class);
        assertThat(reconcile(message)).isInstanceOf(SendOutcome.Ambiguous.class);
        shop.clock.advance(Duration.ofMinutes(2));
        assertThat(reconcile(message)).isInstanceOf(SendOutcome.NotSent.class);
        assertThat(shop.octopia.sellerWrote("d1")).isEmpty();
    }

    @Test
    void fault_21_the_same_words_of_long_ago_are_not_this_answer() {
        shop.octopia.writes("d1", "Seller", "Merci");
        shop.clock.advance(Duration.ofHours(1));
        OutboundMessage message = answer("Merci");
        shop.octopia.server().misbehave("/messages", new Fault.HangUpBefore());
        send(message);
        shop.clock.advance(Duration.ofMinutes(2));

        assertThat(reconcile(message)).isInstanceOf(SendOutcome.NotSent.class);
    }

    @Test
    void fault_21_the_buyers_same_words_are_not_ours() {
        OutboundMessage message = answer("Merci");
        shop.octopia.writes("d1", "Customer", "Merci");
        shop.clock.advance(Duration.ofMinutes(2));

        assertThat(reconcile(message)).isInstanceOf(SendOutcome.NotSent.class);
    }

    @Test
    void fault_21_a_discussion_that_cannot_be_read_leaves_the_doubt() {
        OutboundMessage message = answer("Il part demain.");
        shop.clock.advance(Duration.ofMinutes(10));
        shop.octopia.server().misbehave("/discussions/d1", new Fault.Instead(Reply.empty(500)));

        assertThat(reconcile(message)).isInstanceOf(SendOutcome.Ambiguous.class);
    }

    @Test
    void what_certainly_did_not_arrive_may_be_sent_again() {
        OutboundMessage message = answer("Il part demain.");
        shop.octopia.server().misbehave("/messages", new Fault.Instead(Reply.empty(429)));
        assertThat(send(message)).isInstanceOf(SendOutcome.NotSent.class);
        shop.clock.advance(Duration.ofMinutes(1));
        shop.octopia.server().misbehave("/messages", new Fault.Instead(Reply.html(403, "<html>Just a moment</html>")));
        assertThat(send(message)).isInstanceOf(SendOutcome.NotSent.class);
        shop.octopia.server().misbehave("/discussions/d1", new Fault.Instead(Reply.empty(500)));
        assertThat(send(message)).isInstanceOf(SendOutcome.NotSent.class);
        assertThat(shop.octopia.sellerWrote("d1")).isEmpty();

        assertThat(send(message)).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(shop.octopia.sellerWrote("d1")).hasSize(1);
    }

    @Test
    void a_token_that_ends_before_the_message_is_renewed_and_the_message_is_sent_once() {
        OutboundMessage message = answer("Il part demain.");
        shop.octopia
                .server()
                .misbehave("/messages", new Fault.Instead(Reply.json(401, "{\"title\":\"Unauthorized\"}")));

        assertThat(send(message)).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(shop.octopia.sellerWrote("d1")).hasSize(1);
    }

    @Test
    void what_octopia_refuses_is_refused_for_good() {
        assertThat(send(answer(" "))).isInstanceOf(SendOutcome.Rejected.class);
        assertThat(shop.channel
                        .sender()
                        .send(
                                shop.connection,
                                Seller.conversation(shop.connection, Optional.of("Customer:gone")),
                                answer("Bonjour")))
                .isInstanceOf(SendOutcome.Rejected.class);
        assertThat(shop.octopia.sellerWrote("d1")).isEmpty();
    }

    @Test
    void no_secret_is_told_when_credentials_are_refused() {
        shop.secrets.with(shop.connection, Map.of("client_id", "canary-id", "client_secret", "canary-secret"));

        SendOutcome outcome = send(answer("Bonjour"));

        assertThat(outcome).isInstanceOf(SendOutcome.NotSent.class);
        assertThat(outcome.toString()).doesNotContain("canary");
    }
}
