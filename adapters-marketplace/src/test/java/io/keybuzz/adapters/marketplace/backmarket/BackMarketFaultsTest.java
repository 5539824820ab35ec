package io.keybuzz.adapters.marketplace.backmarket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The faults Back Market can have (reference/marketplaces.md §13). */
class BackMarketFaultsTest {
    private final BackMarketShop shop = new BackMarketShop();

    @AfterEach
    void close() {
        shop.close();
    }

    private void buyersWrite(int folders) {
        for (int i = 0; i < folders; i++) {
            shop.market.opens(100 + i, "Téléphone", 5_000 + i);
            shop.clock.advance(Duration.ofSeconds(1));
            shop.market.writes(100 + i, "Client", "Bonjour " + i);
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
    void fault_02_a_token_that_is_refused_is_asked_with_once() {
        shop.market.withdrawToken();

        assertThat(trouble().kind()).isEqualTo(Kind.CREDENTIALS_REFUSED);
        assertThat(shop.market.server().journal()).hasSize(1);
    }

    @Test
    void fault_09_throttled_waits_and_asks_again_with_the_same_cursor() {
        buyersWrite(1);
        shop.market.server().misbehave("/ws/sav", new Fault.Instead(Reply.html(429, "<html>Slow down</html>")));

        assertThat(trouble().kind()).isEqualTo(Kind.THROTTLED);
        shop.clock.advance(Duration.ofSeconds(10));
        assertThat(shop.poller.poll()).hasSize(1);
    }

    @Test
    void fault_10_an_error_that_says_200_moves_no_cursor() {
        buyersWrite(1);
        shop.market
                .server()
                .misbehave("/ws/sav", new Fault.Instead(Reply.json(200, "{\"error\":{\"code\":\"internal\"}}")));

        assertThat(trouble().kind()).isEqualTo(Kind.BROKEN_ANSWER);
        assertThat(shop.poller.poll()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ws/sav", "/ws/sav/100"})
    void fault_11_what_is_no_answer_is_trouble_and_read_again_next_time(String route) {
        buyersWrite(1);
        for (Fault fault : List.of(
                new Fault.Instead(Reply.html(200, "<html>Maintenance</html>")),
                new Fault.Instead(new Reply(200, Map.of(), new byte[0])),
                new Fault.CutOff(),
                new Fault.BrokenGzip(),
                new Fault.Instead(Reply.empty(500)))) {
            shop.market.server().misbehave(route, fault);
            shop.market.server().misbehave(route, fault);
            assertThat(trouble().kind()).as("%s", fault).isIn(Kind.BROKEN_ANSWER, Kind.INTERRUPTED, Kind.UNAVAILABLE);
            shop.market.server().forgive();
            assertThat(shop.poller.cursor()).isEmpty();
        }
        assertThat(shop.poller.poll()).hasSize(1);
    }

    @Test
    void fault_11_the_firewalls_challenge_is_no_matter_of_credentials() {
        buyersWrite(1);
        for (Reply challenge : List.of(
                Reply.html(403, "<html>Just a moment...</html>").header("cf-ray", "931354450813d142-CDG"),
                Reply.json(403, "{\"errors\":[{\"code\":\"bot-need-challenge\",\"message\":\"Forbidden\"}]}"))) {
            shop.market.server().misbehave("/ws/sav", new Fault.Instead(challenge));
            assertThat(trouble().code()).isEqualTo("blocked-at-edge");
        }
        assertThat(shop.poller.poll()).hasSize(1);
    }

    @Test
    void fault_11_who_does_not_say_who_asks_is_stopped_at_the_edge() {
        assertThatThrownBy(() -> shop.by("nobody").probe().probe(shop.connection))
                .isInstanceOfSatisfying(
                        ChannelTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(Kind.UNAVAILABLE));
    }

    @Test
    void fault_12_a_channel_that_drips_is_left_within_the_deadline() {
        buyersWrite(1);
        shop.market.server().misbehave("/ws/sav/100", new Fault.Drip());

        assertThat(trouble().kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(shop.poller.poll()).hasSize(1);
    }

    @Test
    void fault_13_a_page_that_comes_for_ever_ends_as_trouble_and_the_rest_comes_when_it_is_mended() {
        buyersWrite(25);
        shop.market.giveSamePageAlways(true);
        assertThatThrownBy(shop.poller::poll)
                .isInstanceOfSatisfying(
                        ChannelTrouble.class,
                        trouble -> assertThat(trouble.code()).isEqualTo("page-loop"));
        assertThat(shop.poller.taken()).hasSize(10);

        shop.market.giveSamePageAlways(false);
        shop.clock.advance(Duration.ofMinutes(2));
        shop.poller.poll();

        assertThat(shop.poller.taken()).hasSize(25);
    }

    @Test
    void fault_13_links_to_the_next_page_are_never_followed() {
        buyersWrite(25);

        assertThat(shop.poller.poll()).hasSize(25);
        assertThat(shop.market.server().journal())
                .allSatisfy(call -> assertThat(call.header("Authorization")).isPresent());
    }

    @Test
    void fault_14_what_pushes_others_to_later_pages_makes_nobody_slip_through() {
        buyersWrite(25);
        shop.clock.advance(Duration.ofMinutes(1));
        shop.poller.page();
        for (int i = 0; i < 10; i++) {
            shop.market.opens(900 + i, "Tablette", 9_000 + i);
            shop.market.writes(900 + i, "Client", "Nouveau " + i);
        }
        shop.poller.poll();
        shop.clock.advance(Duration.ofMinutes(2));
        shop.poller.poll();

        assertThat(shop.poller.taken()).hasSize(35);
    }

    @Test
    void fault_14_a_list_that_shows_the_oldest_first_is_read_until_it_settles() {
        shop.market.listOldestFirst();
        buyersWrite(25);
        shop.clock.advance(Duration.ofMinutes(1));
        shop.poller.page();
        shop.market.writes(100, "Client", "Encore moi");
        shop.market.writes(101, "Client", "Et moi");
        shop.poller.poll();

        assertThat(shop.poller.taken()).hasSize(27);
        assertThat(shop.market.server().count("GET", "/ws/sav/110")).isEqualTo(1);
    }

    @Test
    void fault_19_unknown_authors_fields_and_states_are_kept_and_flagged() {
        shop.market.opens(123, "Téléphone", 5_978).head().putObject("novelty").put("x", 1);
        shop.market.writes(123, "Insurer", "Dossier accepté");
        shop.market.folder(123).newest().put("kind", "INSURER_TO_ALL");

        InboundMessage message = shop.poller.poll().get(0);

        assertThat(message.kind()).isEqualTo(MessageKind.SYSTEM_NOTICE);
        assertThat(message.extraction()).isEqualTo("unknown-author");
        assertThat(message.text()).isEqualTo("Dossier accepté");
    }

    @Test
    void fault_21_an_answer_in_doubt_is_found_in_the_folder_and_never_sent_again() {
        Conversation conversation = folder();
        int nth = 0;
        for (Fault fault : List.of(new Fault.HangUpAfter(), new Fault.CutOff(), new Fault.After(Reply.empty(502)))) {
            OutboundMessage message = Seller.says(shop.connection, "Essayez ceci " + nth++, shop.clock.instant());
            shop.market.server().misbehave("/msg", fault);

            assertThat(shop.channel.sender().send(shop.connection, conversation, message))
                    .as("%s", fault)
                    .isInstanceOf(SendOutcome.Ambiguous.class);
            assertThat(shop.channel.sender().reconcile(shop.connection, conversation, message))
                    .as("%s", fault)
                    .isInstanceOf(SendOutcome.Accepted.class);
            assertThat(shop.market.merchantWrote(123)).containsOnlyOnce(message.body());
        }
        OutboundMessage lost = Seller.says(shop.connection, "Perdu", shop.clock.instant());
        shop.market.server().misbehave("/msg", new Fault.HangUpBefore());
        assertThat(shop.channel.sender().send(shop.connection, conversation, lost))
                .isInstanceOf(SendOutcome.Ambiguous.class);
        shop.clock.advance(Duration.ofMinutes(2));
        assertThat(shop.channel.sender().reconcile(shop.connection, conversation, lost))
                .isInstanceOf(SendOutcome.NotSent.class);
    }

    @Test
    void an_answer_stopped_at_the_edge_did_not_arrive_and_one_refused_never_will() {
        Conversation conversation = folder();
        OutboundMessage message = Seller.says(shop.connection, "Essayez ceci", shop.clock.instant());
        shop.market
                .server()
                .misbehave(
                        "/msg", new Fault.Instead(Reply.json(403, "{\"errors\":[{\"code\":\"bot-need-challenge\"}]}")));
        assertThat(shop.channel.sender().send(shop.connection, conversation, message))
                .isInstanceOf(SendOutcome.NotSent.class);

        shop.market
                .server()
                .misbehave(
                        "/msg", new Fault.Instead(Reply.json(403, "{\"detail\":\"Authenticated user not allowed\"}")));
        assertThat(shop.channel.sender().send(shop.connection, conversation, message))
                .isInstanceOf(SendOutcome.Rejected.class);
        assertThat(shop.channel
                        .sender()
                        .send(
                                shop.connection,
                                Seller.conversation(shop.connection, Optional.of("../orders/1")),
                                message))
                .isInstanceOf(SendOutcome.Rejected.class);
        assertThat(shop.market.merchantWrote(123)).isEmpty();
    }

    @Test
    void fault_22_an_answer_given_in_the_back_office_is_the_sellers() {
        folder();
        shop.poller.poll();
        shop.clock.advance(Duration.ofMinutes(1));
        shop.market.writes(123, "Merchant", "Répondu au bureau");
        shop.clock.advance(Duration.ofMinutes(1));

        InboundMessage copy = shop.poller.poll().get(0);
        assertThat(copy.kind()).isEqualTo(MessageKind.AGENT_COPY);
        assertThat(copy.messageRef()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "Asia/Tokyo", "America/New_York"})
    void fault_24_dates_of_a_zone_nobody_tells_lose_nothing_not_even_when_the_clock_is_put_back(String zone) {
        shop.clock.set(Instant.parse("2026-10-24T23:30:00Z"));
        shop.market.livesIn(ZoneId.of(zone));
        for (int i = 0; i < 8; i++) {
            shop.market.opens(100 + i, "Téléphone", 5_000 + i);
            shop.market.writes(100 + i, "Client", "Bonjour " + i);
            shop.clock.advance(Duration.ofMinutes(20));
            shop.poller.poll();
        }
        shop.clock.advance(Duration.ofHours(24));
        shop.poller.poll();

        assertThat(shop.poller.taken()).hasSize(8);
    }

    private Conversation folder() {
        shop.market.opens(123, "Téléphone", 5_978);
        shop.market.writes(123, "Client", "Bonjour");
        return Seller.conversation(shop.connection, Optional.of("123"));
    }
}
