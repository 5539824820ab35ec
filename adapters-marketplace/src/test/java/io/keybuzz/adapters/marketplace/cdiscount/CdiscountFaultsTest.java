package io.keybuzz.adapters.marketplace.cdiscount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.adapters.marketplace.rest.TestPoller;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The faults of reading that Octopia can have (reference/marketplaces.md §13). */
class CdiscountFaultsTest {
    private final CdiscountShop shop = new CdiscountShop();

    @AfterEach
    void close() {
        shop.close();
    }

    private void buyersWrite(int discussions) {
        for (int i = 0; i < discussions; i++) {
            shop.octopia.opens("d" + i, "Colis", "26" + i);
            shop.octopia.writes("d" + i, "Customer", "Bonjour " + i);
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
    void fault_01_a_token_that_ends_within_a_page_is_renewed_once_and_nothing_comes_twice() {
        buyersWrite(3);
        shop.clock.advance(Duration.ofMinutes(5));
        shop.octopia.server().misbehave("/discussions/d1", new Fault.Instead(unauthorized()));

        List<InboundMessage> taken = shop.poller.page();

        assertThat(taken).hasSize(3);
        assertThat(shop.octopia.server().count("POST", "/token")).isEqualTo(2);
        assertThat(shop.octopia.server().count("GET", "/discussions/d1")).isEqualTo(2);
        assertThat(shop.octopia.server().count("GET", "/discussions/d2")).isEqualTo(1);
    }

    @Test
    void fault_01_a_token_is_not_used_in_its_last_minute() {
        buyersWrite(1);
        shop.poller.poll();
        shop.clock.advance(Duration.ofMinutes(119).plusSeconds(1));

        shop.poller.poll();

        assertThat(shop.octopia.server().count("POST", "/token")).isEqualTo(2);
    }

    @Test
    void fault_02_a_refusal_that_outlives_the_new_token_stops_after_one_retry() {
        buyersWrite(1);
        shop.octopia
                .server()
                .misbehave(call -> call.path().endsWith("/discussions"), 1, new Fault.Instead(unauthorized()));
        shop.octopia
                .server()
                .misbehave(call -> call.path().endsWith("/discussions"), 1, new Fault.Instead(unauthorized()));

        assertThat(trouble().kind()).isEqualTo(Kind.CREDENTIALS_REFUSED);
        assertThat(shop.octopia.server().count("GET", "/discussions")).isEqualTo(2);
        assertThat(shop.octopia.server().count("POST", "/token")).isEqualTo(2);
    }

    @Test
    void fault_02_a_role_that_is_missing_is_said_at_once_and_not_taken_for_bad_credentials() {
        buyersWrite(1);
        shop.octopia.takeRoleAway();

        assertThat(trouble().kind()).isEqualTo(Kind.NOT_ALLOWED);
        assertThat(shop.octopia.server().count("GET", "/discussions")).isEqualTo(1);
        assertThat(shop.octopia.server().count("POST", "/token")).isEqualTo(1);
    }

    @Test
    void fault_09_throttled_without_a_header_is_no_failure_and_not_asked_again_at_once() {
        buyersWrite(1);
        shop.octopia.server().misbehave("/discussions", new Fault.Instead(Reply.empty(429)));

        assertThat(trouble().kind()).isEqualTo(Kind.THROTTLED);
        long asked = shop.octopia.server().count("GET", "/discussions");
        assertThat(trouble().code()).isEqualTo("budget-used-up");
        assertThat(shop.octopia.server().count("GET", "/discussions")).isEqualTo(asked);
        shop.clock.advance(Duration.ofSeconds(10));
        assertThat(shop.poller.poll()).hasSize(1);
    }

    @Test
    void fault_09_throttled_until_a_date_waits_for_the_date() {
        buyersWrite(1);
        Instant until = shop.clock.instant().plusSeconds(240);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME
                .withLocale(Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(until);
        shop.octopia
                .server()
                .misbehave("/discussions", new Fault.Instead(Reply.empty(429).header("Retry-After", date)));

        assertThat(trouble().retryAfter())
                .hasValueSatisfying(
                        wait -> assertThat(wait).isBetween(Duration.ofSeconds(238), Duration.ofSeconds(241)));
        shop.clock.advance(Duration.ofSeconds(200));
        assertThat(trouble().kind()).isEqualTo(Kind.THROTTLED);
        shop.clock.advance(Duration.ofSeconds(60));
        assertThat(shop.poller.poll()).hasSize(1);
    }

    @Test
    void fault_10_an_error_that_says_200_moves_no_cursor() {
        buyersWrite(1);
        shop.octopia
                .server()
                .misbehave("/discussions", new Fault.Instead(Reply.json(200, "{\"status\":500,\"title\":\"Oops\"}")));

        assertThat(trouble().code()).isEqualTo("error-in-answer");
        assertThat(shop.poller.cursor()).isEmpty();
        assertThat(shop.poller.poll()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/discussions", "/discussions/d0"})
    void fault_11_what_is_no_answer_is_trouble_and_read_again_next_time(String route) {
        buyersWrite(1);
        List<Fault> faults = List.of(
                new Fault.Instead(Reply.html(200, "<html>Maintenance</html>")),
                new Fault.Instead(new Reply(200, Map.of(), new byte[0])),
                new Fault.CutOff(),
                new Fault.BrokenGzip(),
                new Fault.Instead(
                        Reply.html(403, "<html>Just a moment...</html>").header("cf-ray", "931354450813d142-CDG")),
                new Fault.Instead(Reply.empty(503)),
                new Fault.Instead(Reply.empty(302).header("Location", "https://elsewhere.test/")));

        for (Fault fault : faults) {
            shop.octopia.server().misbehave(route, fault);
            if (fault instanceof Fault.Instead && route.endsWith("d0")) {
                shop.octopia.server().misbehave(route, fault);
            }
            assertThat(trouble().kind()).as("%s", fault).isIn(Kind.BROKEN_ANSWER, Kind.INTERRUPTED, Kind.UNAVAILABLE);
            shop.octopia.server().forgive();
            assertThat(shop.poller.cursor()).isEmpty();
        }
        assertThat(shop.poller.poll()).hasSize(1);
    }

    @Test
    void fault_11_a_thread_that_is_broken_for_good_goes_to_quarantine_and_the_others_come() {
        buyersWrite(3);
        Reply broken = Reply.json(200, "{\"discussionId\":\"d1\",\"messages\":[{\"body\":\"\u0000");
        shop.octopia.server().misbehave("/discussions/d1", new Fault.Instead(broken));
        shop.octopia.server().misbehave("/discussions/d1", new Fault.Instead(broken));

        assertThat(shop.poller.page()).hasSize(2);
        assertThat(shop.poller.suspicious()).hasSize(1);
        assertThat(shop.poller.cursor()).isPresent();
    }

    @Test
    void fault_11_another_charset_than_json_has_is_trouble_and_never_mojibake() {
        buyersWrite(1);
        byte[] latin = "{\"items\":[{\"discussionId\":\"é\"}]}".getBytes(StandardCharsets.ISO_8859_1);
        shop.octopia
                .server()
                .misbehave(
                        "/discussions",
                        new Fault.Instead(new Reply(200, Map.of("Content-Type", "application/json"), latin)));

        assertThat(trouble().kind()).isEqualTo(Kind.BROKEN_ANSWER);
    }

    @Test
    void fault_12_a_channel_that_drips_is_left_within_the_deadline() {
        buyersWrite(1);
        shop.octopia.server().misbehave("/discussions", new Fault.Drip());
        long start = System.nanoTime();

        assertThat(trouble().kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(shop.poller.poll()).hasSize(1);
    }

    @Test
    void fault_13_a_page_that_comes_for_ever_ends_as_trouble_and_the_cursor_stays_behind() {
        buyersWrite(2 * CdiscountSource.PAGE + 1);
        shop.clock.advance(Duration.ofMinutes(3));
        shop.octopia.giveSamePageAlways();

        assertThatThrownBy(shop.poller::poll)
                .isInstanceOfSatisfying(
                        ChannelTrouble.class,
                        trouble -> assertThat(trouble.code()).isEqualTo("page-loop"));
        assertThat(shop.poller.taken()).hasSize(CdiscountSource.PAGE);
        assertThat(shop.octopia.server().count("GET", "/discussions")).isEqualTo(2);
    }

    @Test
    void fault_13_a_cursor_nobody_understands_starts_a_first_sync() {
        buyersWrite(1);

        var batch = shop.channel.source().fetch(shop.connection, Optional.of("what \u0000 is this"));

        assertThat(batch.items()).hasSize(1);
    }

    @Test
    void fault_14_what_changes_while_pages_are_read_makes_nobody_slip_through() {
        buyersWrite(2 * CdiscountSource.PAGE + 5);
        shop.clock.advance(Duration.ofHours(1));

        shop.poller.page();
        shop.octopia.writes("d0", "Customer", "Encore moi");
        shop.octopia.writes("d1", "Customer", "Et moi");
        shop.poller.poll();

        assertThat(shop.poller.taken())
                .filteredOn(message -> message.text().startsWith("Bonjour"))
                .hasSize(2 * CdiscountSource.PAGE + 5);
        shop.clock.advance(Duration.ofMinutes(3));
        shop.poller.poll();
        assertThat(shop.poller.taken()).hasSize(2 * CdiscountSource.PAGE + 7);
    }

    @Test
    void fault_19_an_unknown_author_and_unknown_fields_are_kept_and_flagged() {
        shop.octopia.opens("d1", "Colis", "2601").head().putObject("aNewThing").put("x", 1);
        shop.octopia.writes("d1", "DeliveryPartner", "Colis remis");
        shop.octopia.discussion("d1").lastMessage().put("mood", "fine").putNull("receiver");

        InboundMessage message = shop.poller.poll().get(0);

        assertThat(message.kind()).isEqualTo(MessageKind.SYSTEM_NOTICE);
        assertThat(message.extraction()).isEqualTo("unknown-author");
        assertThat(message.text()).isEqualTo("Colis remis");
    }

    @Test
    void fault_22_an_answer_given_elsewhere_is_the_sellers_and_moves_no_answers_way() {
        shop.octopia.opens("d1", "Colis", "2601");
        shop.octopia.writes("d1", "Customer", "Bonjour");
        shop.poller.poll();
        shop.clock.advance(Duration.ofMinutes(1));
        shop.octopia.writes("d1", "Seller", "Répondu depuis le site");
        shop.clock.advance(Duration.ofMinutes(2));

        InboundMessage copy = shop.poller.poll().get(0);

        assertThat(copy.kind()).isEqualTo(MessageKind.AGENT_COPY);
        assertThat(copy.messageRef()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-5, 5})
    void fault_24_a_clock_five_minutes_off_loses_nothing(long minutes) {
        Instant real = shop.clock.instant();
        shop.octopia.opens("d0", "Colis", "260");
        shop.octopia.writes("d0", "Customer", "Bonjour 0");
        for (int i = 1; i <= 6; i++) {
            shop.clock.set(real.plus(Duration.ofMinutes(3L * i)));
            shop.octopia.opens("d" + i, "Colis", "26" + i);
            shop.octopia.writes("d" + i, "Customer", "Bonjour " + i);
            shop.clock.set(shop.clock.instant().plus(Duration.ofMinutes(minutes)));
            shop.poller.poll();
            shop.clock.set(shop.clock.instant().minus(Duration.ofMinutes(minutes)));
        }
        assertThat(shop.poller.taken()).hasSize(7);
    }

    @Test
    void fault_24_a_cursor_older_than_the_channel_answers_for_is_moved_up() {
        buyersWrite(1);
        shop.poller.poll();
        shop.clock.advance(Duration.ofDays(400));
        shop.octopia.writes("d0", "Customer", "Toujours rien");

        assertThat(shop.poller.poll()).hasSize(1);
    }

    @Test
    void a_process_that_starts_anew_reads_on_where_the_other_stopped() {
        buyersWrite(CdiscountSource.PAGE + 5);
        shop.clock.advance(Duration.ofMinutes(3));
        shop.poller.page();
        var source = shop.another().source();

        var batch = source.fetch(shop.connection, shop.poller.cursor());

        assertThat(batch.items()).hasSize(5);
        assertThat(new TestPoller(source, shop.channel.parser(), shop.connection).poll())
                .hasSize(CdiscountSource.PAGE + 5);
    }

    private static Reply unauthorized() {
        return Reply.json(401, "{\"title\":\"Unauthorized\",\"status\":401}");
    }
}
