package io.keybuzz.adapters.marketplace.amazon.sp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.marketplace.OrderContext;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.amazon.FakeOrders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpChannelTest {
    private static final String ORDER = Seller.ORDER;

    private final Seller seller = new Seller();

    @AfterEach
    void close() {
        seller.close();
    }

    private List<SpMessages.Action> allowed() {
        return seller.channel.messages().allowed(seller.connection, ORDER);
    }

    private SpMessages.Action action(String name) {
        return allowed().stream()
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SendOutcome send(SpMessages.Action action, String text) {
        return seller.channel.messages().send(seller.connection, action, Optional.of(text), List.of());
    }

    @Test
    void an_order_is_read_once_in_ten_minutes() {
        seller.amazon.orders().add(Seller.ID, ORDER, "SHIPPED");
        OrderContext order =
                seller.channel.orders().find(seller.connection, ORDER).orElseThrow();
        assertThat(order.status()).isEqualTo("SHIPPED");
        assertThat(order.buyerAddress()).contains("ab12cd34ef56gh7@marketplace.amazon.fr");
        assertThat(order.items())
                .containsExactly(
                        new OrderContext.Item("Produit test", Optional.of("SKU-1"), 2, Optional.of("19.90 EUR")));

        seller.amazon.orders().add(Seller.ID, ORDER, "CANCELLED");
        assertThat(seller.channel.orders().find(seller.connection, ORDER)).contains(order);
        seller.clock.advance(Duration.ofMinutes(11));
        assertThat(seller.channel
                        .orders()
                        .find(seller.connection, ORDER)
                        .orElseThrow()
                        .status())
                .isEqualTo("CANCELLED");
    }

    @Test
    void an_order_amazon_does_not_have_is_none_and_what_is_no_number_is_not_asked() {
        assertThat(seller.channel.orders().find(seller.connection, ORDER)).isEmpty();
        int asked = seller.amazon.server().journal().size();
        assertThat(seller.channel.orders().find(seller.connection, "../../../tokens"))
                .isEmpty();
        assertThat(seller.amazon.server().journal()).hasSize(asked);
    }

    @Test
    void the_probe_learns_where_the_seller_sells() {
        assertThat(seller.channel.probe().probe(seller.connection).settings())
                .containsEntry("marketplaces", "A13V1IB3VIYZZH,A1PA6795UKMFR9");
    }

    @Test
    void what_amazon_allows_is_sent_by_its_link_once() {
        seller.amazon.orders().add(Seller.ID, ORDER, "UNSHIPPED", "unexpectedProblem", "somethingNew");
        assertThat(allowed()).extracting(SpMessages.Action::name).containsExactly("somethingNew", "unexpectedProblem");
        assertThat(send(action("unexpectedProblem"), "Bonjour")).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(seller.amazon.orders().sent())
                .containsExactly(new FakeOrders.Sent(Seller.ID, ORDER, "unexpectedProblem", "{\"text\":\"Bonjour\"}"));
    }

    @Test
    void an_action_that_is_no_longer_allowed_is_a_refusal_and_no_trouble_with_tokens() {
        seller.amazon.orders().add(Seller.ID, ORDER, "UNSHIPPED", "unexpectedProblem");
        SpMessages.Action action = action("unexpectedProblem");
        seller.amazon.orders().add(Seller.ID, ORDER, "SHIPPED");
        long tokens = seller.tokensAsked();
        assertThat(send(action, "Bonjour")).isInstanceOf(SendOutcome.Rejected.class);
        assertThat(seller.tokensAsked()).isEqualTo(tokens);
        assertThat(allowed()).isEmpty();
    }

    @Test
    void texts_amazon_would_refuse_are_not_sent() {
        seller.amazon.orders().add(Seller.ID, ORDER, "UNSHIPPED", "unexpectedProblem", "digitalAccessKey");
        assertThat(send(action("digitalAccessKey"), "x".repeat(401))).isInstanceOf(SendOutcome.Rejected.class);
        assertThat(send(action("unexpectedProblem"), "x".repeat(2_001))).isInstanceOf(SendOutcome.Rejected.class);
        assertThat(send(action("unexpectedProblem"), "<b>hello</b>")).isInstanceOf(SendOutcome.Rejected.class);
        assertThat(send(action("unexpectedProblem"), "me@shop.example")).isInstanceOf(SendOutcome.Rejected.class);
        assertThat(send(new SpMessages.Action("evil", "//evil.example/messaging/v1/orders/1"), "x"))
                .isInstanceOf(SendOutcome.Rejected.class);
        assertThat(seller.amazon.orders().sent()).isEmpty();
    }

    @Test
    void fault_21_an_answer_lost_on_the_way_back_is_doubt_and_not_sent_again() {
        seller.amazon.orders().add(Seller.ID, ORDER, "UNSHIPPED", "unexpectedProblem");
        SpMessages.Action action = action("unexpectedProblem");
        for (Fault fault : List.of(new Fault.HangUpAfter(), new Fault.After(Reply.json(503, "{}")))) {
            seller.amazon.server().misbehave("/unexpectedProblem", fault);
            int sent = seller.amazon.orders().sent().size();
            assertThat(send(action, "Bonjour")).isInstanceOf(SendOutcome.Ambiguous.class);
            assertThat(seller.amazon.orders().sent()).hasSize(sent + 1);
        }
        seller.amazon.server().misbehave("/unexpectedProblem", new Fault.Instead(Reply.json(429, "{}")));
        assertThat(send(action, "Bonjour")).isInstanceOf(SendOutcome.NotSent.class);
    }

    @Test
    void a_review_is_asked_for_once() {
        seller.amazon.orders().add(Seller.ID, ORDER, "SHIPPED", "productReviewAndSellerFeedback");
        assertThat(allowed()).isEmpty();
        List<SpMessages.Action> actions = seller.channel.messages().solicitations(seller.connection, ORDER);
        assertThat(actions).hasSize(1);
        assertThat(seller.channel.messages().solicit(seller.connection, actions.get(0)))
                .isInstanceOf(SendOutcome.Accepted.class);
        assertThat(seller.channel.messages().solicit(seller.connection, actions.get(0)))
                .isInstanceOf(SendOutcome.Rejected.class);
        assertThat(seller.channel.messages().solicitations(seller.connection, ORDER))
                .isEmpty();
    }

    @Test
    void an_invoice_is_uploaded_with_its_digest_and_sent() {
        seller.amazon.orders().add(Seller.ID, ORDER, "SHIPPED", "invoice");
        SpMessages.Action invoice = action("invoice");
        byte[] pdf = "%PDF-1.7 invoice".getBytes(UTF_8);
        SpMessages.Upload upload =
                seller.channel.uploads().put(seller.connection, invoice, "facture.pdf", "application/pdf", pdf);
        assertThat(seller.amazon.orders().files().get(upload.destinationId())).isEqualTo(pdf);
        assertThat(seller.channel.messages().send(seller.connection, invoice, Optional.empty(), List.of(upload)))
                .isInstanceOf(SendOutcome.Accepted.class);
        assertThat(seller.amazon.orders().sent().get(0).body()).contains(upload.destinationId(), "facture.pdf");
    }

    @Test
    void a_place_for_files_that_is_elsewhere_in_the_clear_is_not_used() {
        seller.amazon.orders().add(Seller.ID, ORDER, "SHIPPED", "invoice");
        SpMessages.Action invoice = action("invoice");
        seller.amazon.server().misbehave("/messages/invoice", new Fault.Instead(Reply.json(201, """
                {"payload":{"uploadDestinationId":"u","url":"http://169.254.169.254/latest","headers":{}}}""")));
        assertThatThrownBy(
                        () -> seller.channel.uploads().put(seller.connection, invoice, "f", "text/plain", new byte[1]))
                .isInstanceOf(ChannelTrouble.class);
    }
}
