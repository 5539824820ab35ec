package io.keybuzz.adapters.marketplace.rakuten;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.testkit.contract.marketplace.MessageSenderContract;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.rakuten.FakeRakuten;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RakutenSenderTest implements MessageSenderContract {
    private static final String ITEM = RakutenShop.ITEM;

    private final RakutenShop shop = new RakutenShop();
    private final Conversation conversation = shop.about(ITEM);

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    public MessageSender sender() {
        return shop.channel.sender();
    }

    @Override
    public Connection served() {
        return shop.connection;
    }

    @Override
    public Connection unserved() {
        return shop.other;
    }

    @Override
    public IdSource ids() {
        return shop.ids;
    }

    @Override
    public int received(OutboundMessage message) {
        return shop.rakuten.sent().size();
    }

    @Test
    void a_buyer_writes_the_shop_answers_and_both_are_read_back() {
        shop.rakuten.buyerWrites(ITEM, "Où est mon colis ?", shop.now());
        InboundMessage bought = shop.read().get(0);
        OutboundMessage answer = shop.answer("Désolé : il arrive demain,\nvers 10 h & sans faute.");

        assertThat(sender().send(shop.connection, shop.about(bought.messageRef().orElseThrow()), answer))
                .isInstanceOf(SendOutcome.Accepted.class);
        assertThat(shop.rakuten.sent()).containsExactly(answer.body());
        assertThat(shop.rakuten.count(RakutenApi.WRITE)).isEqualTo(1);

        shop.rakuten.buyerWrites(ITEM, "Merci", shop.now());
        assertThat(shop.read())
                .filteredOn(message -> message.kind() == MessageKind.AGENT_COPY)
                .singleElement()
                .satisfies(copy -> {
                    assertThat(copy.text()).isEqualTo(answer.body());
                    assertThat(copy.threadKeys()).isEqualTo(bought.threadKeys());
                });
    }

    @Test
    void typographic_signs_become_plain_ones_and_foreign_letters_are_refused() {
        send(shop.answer("L’œuf coûte 3 € – promis… 📦"));

        assertThat(shop.rakuten.sent()).containsExactly("L'oeuf coûte 3 EUR - promis...");
        assertThat(send(shop.answer("Спасибо"))).isInstanceOf(SendOutcome.Rejected.class);
        assertThat(send(shop.answer("📦"))).isInstanceOf(SendOutcome.Rejected.class);
        assertThat(shop.rakuten.sent()).hasSize(1);
    }

    @Test
    void outside_the_window_the_refusal_names_it_and_a_claim_opens_it_again() {
        shop.rakuten.received(ITEM, shop.now().minus(Duration.ofDays(16)));

        assertThat(send(shop.answer("Bonjour")))
                .isInstanceOfSatisfying(
                        SendOutcome.Rejected.class,
                        refused -> assertThat(refused.reason()).contains("15 days", "42 days", "claim"));
        shop.rakuten.buyerClaims(ITEM, "DAMAGED", shop.now());
        assertThat(send(shop.answer("Bonjour"))).isInstanceOf(SendOutcome.Accepted.class);
    }

    @Test
    void fault_09_an_answer_over_the_quota_was_not_sent() {
        shop.rakuten.quota(0);

        assertThat(send(shop.answer("Bonjour"))).isInstanceOf(SendOutcome.NotSent.class);
        assertThat(shop.rakuten.sent()).isEmpty();
    }

    @Test
    void fault_21_doubt_is_ambiguous_sent_once_and_found_by_reading_back() {
        for (Fault fault : new Fault[] {
            new Fault.HangUpAfter(), new Fault.CutOff(), new Fault.After(Reply.empty(502)), new Fault.BrokenGzip()
        }) {
            shop.clock.advance(Duration.ofHours(1));
            OutboundMessage message = shop.answer("L’été, 3 € 📦");
            int before = shop.rakuten.sent().size();
            misbehave(fault);

            assertThat(send(message)).isInstanceOf(SendOutcome.Ambiguous.class);
            assertThat(shop.rakuten.sent()).hasSize(before + 1);
            assertThat(reconcile(message)).isInstanceOf(SendOutcome.Accepted.class);
            assertThat(shop.rakuten.sent()).hasSize(before + 1);
        }
    }

    @Test
    void fault_21_what_never_arrived_is_known_after_two_minutes_and_not_before() {
        OutboundMessage message = shop.answer("Bonjour");
        misbehave(new Fault.HangUpBefore());

        assertThat(send(message)).isInstanceOf(SendOutcome.Ambiguous.class);
        assertThat(reconcile(message)).isInstanceOf(SendOutcome.Ambiguous.class);
        shop.clock.advance(Duration.ofMinutes(3));
        assertThat(reconcile(message)).isInstanceOf(SendOutcome.NotSent.class);
    }

    @Test
    void fault_17_reading_back_never_marks_what_the_buyer_wrote() {
        OutboundMessage message = shop.answer("Bonjour");
        misbehave(new Fault.HangUpAfter());
        send(message);
        shop.rakuten.buyerWrites(ITEM, "Allô ?", shop.now());

        assertThat(reconcile(message)).isInstanceOf(SendOutcome.Ambiguous.class);
        assertThat(shop.rakuten.count(RakutenApi.ITEM)).isZero();
        assertThat(shop.read()).extracting(InboundMessage::text).contains("Bonjour", "Allô ?");
        assertThat(reconcile(message)).isInstanceOf(SendOutcome.Accepted.class);
    }

    @Test
    void fault_22_what_the_seller_wrote_before_is_not_this_answer() {
        shop.rakuten.sellerWrites(ITEM, "Bonjour", shop.now().minus(Duration.ofDays(1)));
        OutboundMessage message = shop.answer("Bonjour");
        shop.clock.advance(Duration.ofMinutes(3));

        assertThat(reconcile(message)).isInstanceOf(SendOutcome.NotSent.class);
    }

    @Test
    void an_item_nobody_knows_and_refused_credentials_are_told_apart() {
        assertThat(sender().send(shop.connection, shop.about("42"), shop.answer("Bonjour")))
                .isInstanceOf(SendOutcome.Rejected.class);
        assertThat(sender().send(shop.connection, shop.about("x&action=y"), shop.answer("Bonjour")))
                .isInstanceOf(SendOutcome.Rejected.class);
        shop.spoilCredentials();
        assertThat(send(shop.answer("Bonjour"))).isInstanceOf(SendOutcome.NotSent.class);
    }

    private void misbehave(Fault fault) {
        shop.rakuten.server().misbehave(call -> FakeRakuten.is(call, RakutenApi.WRITE), 1, fault);
    }

    private SendOutcome send(OutboundMessage message) {
        return sender().send(shop.connection, conversation, message);
    }

    private SendOutcome reconcile(OutboundMessage message) {
        return sender().reconcile(shop.connection, conversation, message);
    }
}
