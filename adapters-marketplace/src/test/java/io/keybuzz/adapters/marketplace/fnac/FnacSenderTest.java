package io.keybuzz.adapters.marketplace.fnac;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.testkit.contract.marketplace.MessageSenderContract;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.fnac.FnacMessage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FnacSenderTest implements MessageSenderContract {
    private static final String UPDATE = "/messages_update";

    private final FnacShop shop = new FnacShop();

    @BeforeEach
    void somebody_writes() {
        shop.fnac.put(FnacMessage.ofBuyer("m1", FnacShop.ORDER, "marie", "Bonjour ?", shop.now()));
        shop.fnac.put(FnacMessage.of("o1", "OFFER", "OF-1", "CLIENT", "paul", "En stock ?", shop.now()));
    }

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
        return shop.fnac.sent().size();
    }

    @Test
    void an_answer_reaches_the_buyer_once_and_to_the_letter() {
        OutboundMessage message = shop.answer();

        assertThat(send(message, "m1|ORDER")).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(shop.fnac.sent()).containsExactly(message.body());
        assertThat(shop.fnac.server().count("POST", UPDATE)).isEqualTo(1);
    }

    @Test
    void fault_10_an_error_of_the_item_in_an_answer_that_is_well_is_a_refusal() {
        assertThat(send(shop.answer(), "nobody|ORDER"))
                .isEqualTo(new SendOutcome.Rejected("Fnac refuses the answer (err-120)"));
        assertThat(shop.fnac.server().count("POST", UPDATE)).isEqualTo(1);
    }

    @Test
    void fault_10_an_error_of_the_whole_is_answered_with_a_new_token_once() {
        send(shop.answer(), "m1|ORDER");
        shop.fnac.expireTokens();

        assertThat(send(shop.answer(), "m1|ORDER")).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(shop.fnac.sent()).hasSize(2);

        misbehave(1, new Fault.Instead(fatal("ERR_003")));
        misbehave(1, new Fault.Instead(fatal("ERR_003")));
        long before = shop.fnac.server().count("POST", UPDATE);
        assertThat(send(shop.answer(), "m1|ORDER")).isInstanceOf(SendOutcome.NotSent.class);
        assertThat(shop.fnac.server().count("POST", UPDATE)).isEqualTo(before + 2);
    }

    @Test
    void fault_10_a_failed_whole_with_an_items_status_is_not_sent_again() {
        misbehave(
                1,
                new Fault.After(Reply.xml(
                        200,
                        "<messages_update_response status=\"ERROR\"><message status=\"OK\" id=\"m1\"/>"
                                + "</messages_update_response>",
                        UTF_8)));

        assertThat(send(shop.answer(), "m1|ORDER")).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(shop.fnac.server().count("POST", UPDATE)).isEqualTo(1);
        assertThat(shop.fnac.sent()).hasSize(1);
    }

    @Test
    void fault_21_doubt_is_ambiguous_sent_once_and_found_by_reading_back() {
        for (Fault fault : new Fault[] {
            new Fault.HangUpAfter(),
            new Fault.CutOff(),
            new Fault.After(Reply.empty(502)),
            new Fault.After(Reply.xml(200, "<messages_update_response status=\"OK\"/>", UTF_8))
        }) {
            shop.clock.advance(Duration.ofMinutes(10));
            OutboundMessage message = shop.answer();
            int before = shop.fnac.sent().size();
            misbehave(1, fault);

            assertThat(send(message, "m1|ORDER")).isInstanceOf(SendOutcome.Ambiguous.class);
            assertThat(shop.fnac.sent()).hasSize(before + 1);
            assertThat(reconcile(message, "m1|ORDER")).isInstanceOf(SendOutcome.Accepted.class);
            assertThat(shop.fnac.sent()).hasSize(before + 1);
        }
    }

    @Test
    void fault_21_what_never_arrived_is_known_after_two_minutes_and_not_before() {
        OutboundMessage message = shop.answer();
        misbehave(1, new Fault.Instead(Reply.empty(503)));

        assertThat(send(message, "m1|ORDER")).isInstanceOf(SendOutcome.Ambiguous.class);
        assertThat(reconcile(message, "m1|ORDER")).isInstanceOf(SendOutcome.Ambiguous.class);
        shop.clock.advance(Duration.ofMinutes(3));
        assertThat(reconcile(message, "m1|ORDER")).isInstanceOf(SendOutcome.NotSent.class);
        assertThat(shop.fnac.sent()).isEmpty();
    }

    @Test
    void fault_21_an_answer_about_an_offer_is_found_within_the_question_too() {
        shop.fnac.answerWithin();
        OutboundMessage message = shop.answer();
        misbehave(1, new Fault.HangUpAfter());

        assertThat(send(message, "o1|OFFER")).isInstanceOf(SendOutcome.Ambiguous.class);
        assertThat(reconcile(message, "o1|OFFER")).isInstanceOf(SendOutcome.Accepted.class);
    }

    @Test
    void the_same_words_of_last_week_are_not_this_answer() {
        OutboundMessage message = shop.answer();
        send(message, "m1|ORDER");
        shop.clock.advance(Duration.ofDays(7));
        OutboundMessage again = shop.answer();
        shop.clock.advance(Duration.ofMinutes(3));

        assertThat(reconcile(again, "m1|ORDER")).isInstanceOf(SendOutcome.NotSent.class);
    }

    @Test
    void a_refused_sign_in_and_a_channel_out_of_reach_sent_nothing() {
        assertThat(sender().send(shop.wrong, shop.about("m1|ORDER"), shop.answer()))
                .isInstanceOf(SendOutcome.NotSent.class);
        shop.fnac.close();
        assertThat(send(shop.answer(), "m1|ORDER")).isInstanceOf(SendOutcome.NotSent.class);
    }

    private void misbehave(int nth, Fault fault) {
        shop.fnac.server().misbehave(call -> call.path().endsWith(UPDATE), nth, fault);
    }

    private static Reply fatal(String code) {
        return Reply.xml(
                200,
                "<messages_update_response status=\"FATAL\"><error severity=\"FATAL\" code=\"" + code + "\">x</error>"
                        + "</messages_update_response>",
                UTF_8);
    }

    private SendOutcome send(OutboundMessage message, String messageRef) {
        return sender().send(shop.connection, shop.about(messageRef), message);
    }

    private SendOutcome reconcile(OutboundMessage message, String messageRef) {
        return sender().reconcile(shop.connection, shop.about(messageRef), message);
    }
}
