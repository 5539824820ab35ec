package io.keybuzz.adapters.marketplace.fnac;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.fnac.FakeFnac;
import io.keybuzz.testkit.fake.fnac.FnacMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a real connector must survive (reference/marketplaces.md §13), and the way there and back. */
class FnacFaultsTest {
    private static final String QUERY = "/messages_query";

    private final FnacShop shop = new FnacShop();

    @BeforeEach
    void somebody_writes() {
        shop.fnac.put(FnacMessage.ofBuyer("m1", FnacShop.ORDER, "marie", "Où est mon colis ?", shop.now()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_buyer_writes_the_shop_answers_and_both_are_read_back() {
        InboundMessage bought = shop.read().get(0);
        OutboundMessage answer = shop.answer();
        shop.clock.advance(Duration.ofMinutes(1));

        shop.channel
                .sender()
                .send(shop.connection, shop.about(bought.messageRef().orElseThrow()), answer);

        assertThat(shop.fnac.sent()).containsExactly(answer.body());
        assertThat(shop.read())
                .filteredOn(message -> message.kind() == MessageKind.AGENT_COPY)
                .isNotEmpty()
                .allSatisfy(copy -> {
                    assertThat(copy.text()).isEqualTo(answer.body());
                    assertThat(copy.threadKeys()).isEqualTo(bought.threadKeys());
                });
    }

    @Test
    void fault_01_a_token_that_ends_between_two_pages_is_renewed_once() {
        shop.poll();
        shop.fnac.expireTokens();

        assertThat(shop.read()).hasSize(1);
        assertThat(shop.fnac.server().count("POST", "/auth")).isEqualTo(2);
    }

    @Test
    void fault_01_and_a_token_is_renewed_before_its_end_by_the_clock_without_asking_in_vain() {
        shop.poll();
        shop.clock.advance(Duration.ofMinutes(29).plusSeconds(30));
        long asked = shop.fnac.server().count("POST", QUERY);
        shop.poll();

        assertThat(shop.fnac.server().count("POST", "/auth")).isEqualTo(2);
        assertThat(shop.fnac.server().count("POST", QUERY)).isEqualTo(asked + 1);
    }

    @Test
    void fault_09_being_asked_to_slow_down_is_no_failure() {
        misbehave(new Fault.Instead(Reply.empty(429).header("Retry-After", "90")));

        ChannelTrouble trouble = trouble();

        assertThat(trouble.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(trouble.retryAfter()).contains(Duration.ofSeconds(90));
        assertThat(trouble().code()).isEqualTo("budget-used-up");
    }

    @Test
    void fault_10_an_error_with_status_200_is_an_error() {
        Reply refused = Reply.xml(
                200,
                "<messages_query_response status=\"ERROR\"><error severity=\"ERROR\" code=\"ERR_146\">x</error>"
                        + "</messages_query_response>",
                UTF_8);
        misbehave(new Fault.Instead(refused));
        shop.fnac.server().misbehave(call -> call.path().endsWith(QUERY), 1, new Fault.Instead(refused));

        ChannelTrouble trouble = trouble();

        assertThat(trouble.kind()).isEqualTo(Kind.BROKEN_ANSWER);
        assertThat(trouble.code()).isEqualTo("err-146");
        assertThat(shop.fnac.server().count("POST", QUERY)).isEqualTo(2);
        assertThat(shop.read()).isNotEmpty();
    }

    @Test
    void fault_10_a_warning_is_none() {
        misbehave(new Fault.Instead(Reply.xml(
                200,
                "<f:messages_query_response xmlns:f=\"x\" status=\"WARNING\"><error severity=\"WARNING\" code=\"E\"/>"
                        + "</f:messages_query_response>",
                UTF_8)));

        assertThat(shop.channel.source().fetch(shop.connection, shop.cursor).items())
                .isEmpty();
    }

    @Test
    void fault_11_whatever_is_no_answer_is_trouble_and_the_cursor_stays() {
        shop.poll();
        var before = shop.cursor;
        for (Fault fault : List.of(
                new Fault.Instead(Reply.html(200, "<html><body>maintenance</body></html>")),
                new Fault.Instead(Reply.html(403, "<html>Just a moment...</html>")),
                new Fault.Instead(Reply.empty(200)),
                new Fault.Instead(Reply.xml(200, "<messages_query_response status=\"OK\"><message>", UTF_8)),
                new Fault.Instead(Reply.xml(
                        200,
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + "<messages_query_response status=\"OK\">&x;</messages_query_response>",
                        UTF_8)),
                new Fault.CutOff(),
                new Fault.BrokenGzip(),
                new Fault.HangUpBefore())) {
            misbehave(fault);
            assertThat(trouble().kind()).isIn(Kind.BROKEN_ANSWER, Kind.INTERRUPTED, Kind.UNAVAILABLE);
        }
        assertThat(shop.cursor).isEqualTo(before);
        assertThat(shop.read()).hasSize(1);
    }

    @Test
    void fault_11_an_answer_in_another_charset_than_it_says_is_read() {
        misbehave(new Fault.Instead(Reply.xml(
                200,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><messages_query_response status=\"OK\"><message><message_id>x"
                        + "</message_id><message_description>Réglé</message_description></message>"
                        + "</messages_query_response>",
                ISO_8859_1)));

        RawContent raw = shop.channel
                .source()
                .fetch(shop.connection, shop.cursor)
                .items()
                .get(0);
        assertThat(shop.parse(raw).get(0).text()).isEqualTo("Réglé");
    }

    @Test
    void fault_12_a_channel_that_drips_is_left_within_the_deadline() {
        misbehave(new Fault.Drip());

        assertThat(trouble().code()).isEqualTo("timeout");
    }

    @Test
    void fault_18_a_message_nobody_can_read_does_not_keep_the_others_back() {
        shop.fnac.put(FnacMessage.ofBuyer("m2", FnacShop.ORDER, "paul", "x", shop.now())
                .written("<message><message_id>m2</message_id><b>5 < 6 & \0 &nope; </i></message>"));
        shop.fnac.put(FnacMessage.ofBuyer("m3", FnacShop.ORDER, "jean", "Et moi ?", shop.now()));

        List<RawContent> payloads = shop.poll();

        assertThat(payloads.stream().flatMap(raw -> shop.parse(raw).stream()))
                .extracting(InboundMessage::externalId)
                .contains("m1", "m3");
        assertThat(payloads)
                .filteredOn(
                        raw -> shop.channel.parser().parse(shop.connection, raw) instanceof ParsedInbound.Suspicious)
                .isNotEmpty();
        assertThat(shop.cursor.orElseThrow()).startsWith("rest|");
    }

    @Test
    void fault_22_an_answer_given_in_the_seller_space_is_the_sellers() {
        shop.fnac.put(FnacMessage.of("s1", "ORDER", FnacShop.ORDER, "SELLER", "Ma boutique", "Déjà parti", shop.now()));

        assertThat(shop.read())
                .filteredOn(message -> message.externalId().equals("s1"))
                .isNotEmpty()
                .allSatisfy(copy -> {
                    assertThat(copy.kind()).isEqualTo(MessageKind.AGENT_COPY);
                    assertThat(copy.messageRef()).isEmpty();
                });
    }

    @Test
    void fault_24_clocks_five_minutes_apart_lose_nothing() {
        shop.fnac.put(FnacMessage.ofBuyer(
                "ahead", FnacShop.ORDER, "jean", "Bonjour", shop.now().plus(Duration.ofMinutes(4))));
        shop.poll();
        shop.fnac.put(FnacMessage.ofBuyer(
                "behind", FnacShop.ORDER, "paul", "Bonjour", shop.now().minus(Duration.ofMinutes(5))));

        assertThat(shop.read()).extracting(InboundMessage::externalId).contains("behind");
    }

    @Test
    void what_is_secret_is_never_told() {
        ChannelTrouble trouble = catchThrowableOfType(
                ChannelTrouble.class, () -> shop.channel.probe().probe(shop.wrong));

        assertThat(trouble.kind()).isEqualTo(Kind.CREDENTIALS_REFUSED);
        assertThat(trouble + trouble.safeMessage()).doesNotContain("44444444", FakeFnac.PARTNER);
    }

    private void misbehave(Fault fault) {
        shop.fnac.server().misbehave(QUERY, fault);
    }

    private ChannelTrouble trouble() {
        return catchThrowableOfType(
                ChannelTrouble.class, () -> shop.channel.source().fetch(shop.connection, shop.cursor));
    }
}
