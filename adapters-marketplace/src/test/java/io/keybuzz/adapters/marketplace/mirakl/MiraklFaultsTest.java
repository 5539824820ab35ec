package io.keybuzz.adapters.marketplace.mirakl;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.rest.Seller;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The faults a Mirakl operator can have (reference/marketplaces.md §13). */
class MiraklFaultsTest {
    private final MiraklShop shop = new MiraklShop();

    @AfterEach
    void close() {
        shop.close();
    }

    private void buyersWrite(int threads) {
        for (int i = 0; i < threads; i++) {
            shop.operator.opens("t-" + i, "Colis", "ORD-" + i);
            shop.operator.writes("t-" + i, "CUSTOMER_USER", "Bonjour " + i);
            shop.clock.advance(Duration.ofSeconds(1));
        }
    }

    private ChannelTrouble trouble() {
        try {
            shop.poller.page();
        } catch (ChannelTrouble trouble) {
            return trouble;
        }
        throw new AssertionError("no trouble");
    }

    @Test
    void fault_02_a_key_that_is_refused_is_asked_with_once() {
        shop.operator.withdrawKey();

        assertThat(trouble().kind()).isEqualTo(Kind.CREDENTIALS_REFUSED);
        assertThat(shop.operator.server().journal()).hasSize(1);
    }

    @Test
    void fault_02_a_shop_the_key_is_not_for_is_not_allowed_and_no_matter_of_credentials() {
        shop.operator
                .server()
                .misbehave("/threads", new Fault.Instead(Reply.json(403, "{\"status\":403,\"message\":\"no\"}")));

        assertThat(trouble().kind()).isEqualTo(Kind.NOT_ALLOWED);
    }

    @Test
    void fault_09_throttled_waits_at_least_as_long_as_asked() {
        buyersWrite(1);
        shop.operator
                .server()
                .misbehave("/threads", new Fault.Instead(Reply.empty(429).header("Retry-After", "120")));

        assertThat(trouble().retryAfter()).contains(Duration.ofSeconds(120));
        shop.clock.advance(Duration.ofSeconds(119));
        assertThat(trouble().kind()).isEqualTo(Kind.THROTTLED);
        assertThat(shop.operator.server().journal()).hasSize(1);
        shop.clock.advance(Duration.ofSeconds(3));
        assertThat(shop.poller.poll()).hasSize(1);
    }

    @Test
    void fault_10_an_error_that_says_200_moves_no_cursor() {
        buyersWrite(1);
        shop.operator
                .server()
                .misbehave("/threads", new Fault.Instead(Reply.json(200, "{\"status\":500,\"message\":\"Oops\"}")));

        assertThat(trouble().kind()).isEqualTo(Kind.BROKEN_ANSWER);
        assertThat(shop.poller.cursor()).isEmpty();
        assertThat(shop.poller.poll()).hasSize(1);
    }

    @Test
    void fault_11_what_is_no_answer_is_trouble_and_read_again_next_time() {
        buyersWrite(1);
        for (Fault fault : List.of(
                new Fault.Instead(Reply.html(200, "<html>Maintenance</html>")),
                new Fault.Instead(new Reply(200, Map.of(), new byte[0])),
                new Fault.Instead(Reply.json(200, "{\"data\":[{\"id\":\"t-0\",\"messages\":[{")),
                new Fault.CutOff(),
                new Fault.BrokenGzip(),
                new Fault.Instead(Reply.empty(502)))) {
            shop.operator.server().misbehave("/threads", fault);
            assertThat(trouble().kind()).as("%s", fault).isIn(Kind.BROKEN_ANSWER, Kind.INTERRUPTED, Kind.UNAVAILABLE);
            assertThat(shop.poller.cursor()).isEmpty();
        }
        assertThat(shop.poller.poll()).hasSize(1);
    }

    @Test
    void fault_11_an_answer_larger_than_any_is_not_read_to_its_end() {
        buyersWrite(1);
        shop.operator
                .server()
                .misbehave(
                        "/threads", new Fault.Instead(Reply.json(200, "{\"data\":[\"" + "x".repeat(600_000) + "\"]}")));

        assertThat(trouble().code()).isEqualTo("answer-too-large");
    }

    @Test
    void fault_12_an_operator_that_drips_is_left_within_the_deadline() {
        buyersWrite(1);
        shop.operator.server().misbehave("/threads", new Fault.Drip());

        assertThat(trouble().kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(shop.poller.poll()).hasSize(1);
    }

    @Test
    void fault_13_a_page_token_that_has_ended_starts_the_window_again_and_nothing_is_lost() {
        buyersWrite(120);
        shop.poller.page();
        shop.operator.forgetTokens();

        shop.poller.poll();

        assertThat(shop.poller.taken()).hasSize(120);
    }

    @Test
    void fault_13_a_token_that_never_changes_ends_as_trouble_and_is_tried_again_from_the_start() {
        buyersWrite(120);
        shop.operator.giveSameTokenAlways();
        shop.poller.page();
        shop.poller.page();

        assertThat(trouble().code()).isEqualTo("page-loop");
        assertThat(shop.operator.server().count("GET", "/threads")).isEqualTo(2);
        shop.clock.advance(Duration.ofMinutes(3));
        shop.poller.page();
        assertThat(shop.operator.server().journal().get(2).query()).doesNotContainKey("page_token");
    }

    @Test
    void fault_14_threads_that_change_while_pages_are_read_come_in_this_pass_or_the_next() {
        buyersWrite(120);
        shop.clock.advance(Duration.ofHours(1));
        shop.poller.page();
        shop.operator.writes("t-0", "CUSTOMER_USER", "Encore moi");
        shop.operator.writes("t-119", "CUSTOMER_USER", "Et moi");
        shop.poller.poll();
        shop.clock.advance(Duration.ofMinutes(3));
        shop.poller.poll();

        assertThat(shop.poller.taken()).hasSizeGreaterThanOrEqualTo(121);
        assertThat(shop.poller.taken()).extracting(InboundMessage::text).contains("Encore moi", "Et moi");
    }

    @Test
    void fault_19_an_unknown_author_and_unknown_fields_are_kept_and_flagged() {
        shop.operator
                .opens("t-1", "Colis", "ORD-1-A")
                .head()
                .putArray("novelties")
                .add(1);
        shop.operator.writes("t-1", "CARRIER_USER", "Livré");
        shop.operator.lastOf("t-1").putObject("mood").put("x", true);

        InboundMessage message = shop.poller.poll().get(0);

        assertThat(message.kind()).isEqualTo(MessageKind.SYSTEM_NOTICE);
        assertThat(message.extraction()).isEqualTo("unknown-author");
        assertThat(message.messageRef()).isEmpty();
    }

    @Test
    void fault_21_an_answer_in_doubt_is_found_under_its_other_id_and_never_sent_again() {
        Conversation conversation = thread();
        int nth = 0;
        for (Fault fault : List.of(
                new Fault.HangUpAfter(),
                new Fault.CutOff(),
                new Fault.After(Reply.empty(500)),
                new Fault.Late(Duration.ofSeconds(5)))) {
            OutboundMessage message = Seller.says(shop.connection, "Il part demain " + nth++, shop.clock.instant());
            shop.operator.server().misbehave("/message", fault);

            assertThat(shop.channel.sender().send(shop.connection, conversation, message))
                    .as("%s", fault)
                    .isInstanceOf(SendOutcome.Ambiguous.class);
            if (fault instanceof Fault.Late) {
                shop.operator.awaitShopWrote("t-1", message.body());
            }
            assertThat(shop.channel.sender().reconcile(shop.connection, conversation, message))
                    .as("%s", fault)
                    .isInstanceOf(SendOutcome.Accepted.class);
            assertThat(shop.operator.shopWrote("t-1")).containsOnlyOnce(message.body());
        }
    }

    @Test
    void fault_21_an_answer_that_never_arrived_is_said_so_only_after_a_while() {
        Conversation conversation = thread();
        OutboundMessage message = Seller.says(shop.connection, "Il part demain", shop.clock.instant());
        shop.operator.server().misbehave("/message", new Fault.HangUpBefore());

        assertThat(shop.channel.sender().send(shop.connection, conversation, message))
                .isInstanceOf(SendOutcome.Ambiguous.class);
        shop.clock.advance(Duration.ofSeconds(119));
        assertThat(shop.channel.sender().reconcile(shop.connection, conversation, message))
                .isInstanceOf(SendOutcome.Ambiguous.class);
        shop.clock.advance(Duration.ofSeconds(1));
        assertThat(shop.channel.sender().reconcile(shop.connection, conversation, message))
                .isInstanceOf(SendOutcome.NotSent.class);
    }

    @Test
    void what_mirakl_would_refuse_is_refused_before_it_is_asked() {
        Conversation conversation = thread();
        for (String body : List.of("ok", "x".repeat(50_001))) {
            assertThat(shop.channel
                            .sender()
                            .send(
                                    shop.connection,
                                    conversation,
                                    Seller.says(shop.connection, body, shop.clock.instant())))
                    .isInstanceOf(SendOutcome.Rejected.class);
        }
        assertThat(shop.operator.server().journal()).isEmpty();
    }

    @Test
    void fault_22_an_answer_given_on_the_operators_site_is_the_sellers() {
        thread();
        shop.poller.poll();
        shop.clock.advance(Duration.ofMinutes(1));
        shop.operator.writes("t-1", "SHOP_USER", "Répondu sur le site");

        shop.clock.advance(Duration.ofMinutes(2));
        InboundMessage copy = shop.poller.poll().get(0);
        assertThat(copy.kind()).isEqualTo(MessageKind.AGENT_COPY);
        assertThat(copy.messageRef()).isEmpty();
    }

    @Test
    void fault_24_a_clock_five_minutes_off_loses_nothing() {
        for (long off : List.of(-5L, 5L)) {
            for (int i = 0; i < 5; i++) {
                String id = "t" + off + i;
                shop.operator.opens(id, "Colis", "ORD");
                shop.operator.writes(id, "CUSTOMER_USER", "Bonjour");
                Instant real = shop.clock.instant();
                shop.clock.set(real.plus(Duration.ofMinutes(off)));
                shop.poller.poll();
                shop.clock.set(real.plus(Duration.ofMinutes(3)));
            }
        }
        assertThat(shop.poller.taken()).hasSize(10);
    }

    private Conversation thread() {
        shop.operator.opens("t-1", "Colis", "ORD-1-A");
        shop.operator.writes("t-1", "CUSTOMER_USER", "Bonjour");
        return Seller.conversation(shop.connection, Optional.of("CUSTOMER:cust-1:t-1"));
    }
}
