package io.keybuzz.adapters.marketplace.rakuten;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.testkit.contract.marketplace.InboundMessageSourceContract;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.rakuten.FakeRakuten;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RakutenSourceTest implements InboundMessageSourceContract {
    private static final String ITEM = RakutenShop.ITEM;

    private final RakutenShop shop = new RakutenShop();

    @BeforeEach
    void somebody_writes() {
        shop.rakuten.buyerWrites(ITEM, "Où est mon colis ?", shop.now());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Override
    public InboundMessageSource source() {
        return shop.channel.source();
    }

    @Override
    public Connection served() {
        return shop.connection;
    }

    @Override
    public Connection unserved() {
        return shop.other;
    }

    @Test
    void an_item_is_read_when_it_has_something_new_and_left_alone_otherwise() {
        assertThat(texts()).contains("Où est mon colis ?");
        long read = shop.rakuten.count(RakutenApi.ITEM);

        assertThat(texts()).isEmpty();
        assertThat(shop.rakuten.count(RakutenApi.ITEM)).isEqualTo(read);

        shop.rakuten.buyerWrites(ITEM, "Toujours rien", shop.now());
        assertThat(texts()).containsExactly("Où est mon colis ?", "Toujours rien");
    }

    @Test
    void a_claim_stays_on_the_list_and_is_read_once_until_something_is_said() {
        texts();
        shop.rakuten.buyerClaims(ITEM, "DAMAGED", shop.now());

        assertThat(texts()).anyMatch(text -> text.startsWith("Claim: DAMAGED, amicable"));
        long read = shop.rakuten.count(RakutenApi.ITEM);
        texts();
        texts();
        assertThat(shop.rakuten.count(RakutenApi.ITEM)).isEqualTo(read);
        shop.rakuten.buyerWrites(ITEM, "Alors ?", shop.now());
        assertThat(texts()).contains("Alors ?");
    }

    @Test
    void the_first_reading_finds_what_was_read_before_we_came() {
        shop.rakuten.read(ITEM);
        shop.rakuten.sold("1510836699", "943796299", "paul", "Vieux", shop.now().minus(Duration.ofDays(9)));
        shop.rakuten.buyerWrites("1510836699", "Ancien", shop.now().minus(Duration.ofDays(8)));
        shop.rakuten.read("1510836699");

        assertThat(texts()).containsExactly("Où est mon colis ?");
    }

    @Test
    void fault_17_a_crash_after_the_destructive_read_reads_the_item_again() {
        shop.clock.set(Instant.parse("2026-01-15T10:00:00Z"));
        Optional<String> saved = Optional.empty();
        while (shop.rakuten.count(RakutenApi.ITEM) == 0) {
            saved = shop.cursor;
            shop.cursor = source().fetch(shop.connection, shop.cursor).nextCursor();
        }
        shop.cursor = saved;

        assertThat(texts()).contains("Où est mon colis ?");
    }

    @Test
    void fault_17_and_what_others_marked_as_read_is_found_at_night() {
        texts();
        shop.rakuten.buyerWrites(ITEM, "Lu ailleurs", shop.now());
        shop.rakuten.read(ITEM);
        assertThat(texts()).isEmpty();

        shop.clock.set(Instant.parse("2026-01-16T00:30:00Z"));
        assertThat(texts()).isEmpty();
        shop.clock.set(Instant.parse("2026-01-16T01:30:00Z"));
        assertThat(texts()).contains("Lu ailleurs");
        long swept = shop.rakuten.count(RakutenApi.SALES);
        assertThat(texts()).isEmpty();
        assertThat(shop.rakuten.count(RakutenApi.SALES)).isEqualTo(swept);
    }

    @Test
    void fault_17_the_night_of_a_busy_shop_takes_all_its_pages() {
        for (int i = 0; i < 25; i++) {
            String item = "15108400" + (10 + i);
            shop.rakuten.sold(
                    item, "9437970" + (10 + i), "b" + i, "x", shop.now().minus(Duration.ofDays(1)));
            shop.rakuten.buyerWrites(item, "Message " + i, shop.now());
            shop.rakuten.read(item);
        }

        assertThat(Set.copyOf(texts())).hasSize(26);
    }

    @Test
    void fault_09_the_quota_disguised_as_refused_rights_is_waited_out() {
        shop.clock.set(Instant.parse("2026-01-15T10:20:00Z"));
        shop.rakuten.quota(1);
        shop.cursor = source().fetch(shop.connection, shop.cursor).nextCursor();

        ChannelTrouble trouble = trouble();

        assertThat(trouble.kind()).isEqualTo(ChannelTrouble.Kind.THROTTLED);
        assertThat(trouble.code()).isEqualTo("hourly-quota");
        assertThat(trouble.retryAfter().orElseThrow()).isBetween(Duration.ofMinutes(40), Duration.ofMinutes(45));

        int asked = shop.rakuten.server().journal().size();
        shop.clock.set(Instant.parse("2026-01-15T10:50:00Z"));
        assertThat(trouble().kind()).isEqualTo(ChannelTrouble.Kind.THROTTLED);
        assertThat(shop.rakuten.server().journal()).hasSize(asked);

        shop.rakuten.quota(1000);
        shop.clock.set(Instant.parse("2026-01-15T11:05:00Z"));
        assertThat(texts()).contains("Où est mon colis ?");
    }

    @Test
    void fault_11_whatever_is_no_answer_leaves_the_item_on_the_agenda() {
        for (Fault fault : List.of(
                new Fault.CutOff(),
                new Fault.BrokenGzip(),
                new Fault.HangUpAfter(),
                new Fault.Instead(Reply.empty(429)))) {
            shop.rakuten.buyerWrites(ITEM, "x", shop.now());
            shop.rakuten.server().misbehave(call -> FakeRakuten.is(call, RakutenApi.ITEM), 1, fault);
            List<String> found = new ArrayList<>();
            try {
                found.addAll(texts());
            } catch (ChannelTrouble trouble) {
                assertThat(trouble.kind()).isNotEqualTo(ChannelTrouble.Kind.CREDENTIALS_REFUSED);
            }
            found.addAll(texts());
            assertThat(found).contains("x");
        }
    }

    @Test
    void fault_18_an_item_nobody_can_read_is_stored_as_it_is_and_read_once_more() {
        shop.rakuten.sold("1510836653", "943796259", "paul", "Livre", shop.now());
        shop.rakuten.buyerWrites("1510836653", "Et moi ?", shop.now());
        shop.rakuten
                .server()
                .misbehave(
                        call -> FakeRakuten.is(call, RakutenApi.ITEM),
                        1,
                        new Fault.After(Reply.xml(200, "<getiteminfosresult><respo", ISO_8859_1)));
        shop.clock.advance(Duration.ofMinutes(10));

        List<RawContent> payloads = shop.poll();

        assertThat(payloads)
                .filteredOn(
                        raw -> shop.channel.parser().parse(shop.connection, raw) instanceof ParsedInbound.Suspicious)
                .hasSize(1);
        assertThat(payloads.stream().flatMap(raw -> shop.parse(raw).stream()))
                .extracting(InboundMessage::text)
                .contains("Où est mon colis ?", "Et moi ?");
    }

    @Test
    void fault_18_an_item_rakuten_never_tells_about_is_noted_and_does_not_keep_the_others_waiting() {
        texts();
        shop.rakuten.sold("1510836653", "943796259", "paul", "Livre", shop.now());
        shop.rakuten.buyerWrites(ITEM, "y", shop.now());
        shop.rakuten.buyerWrites("1510836653", "Et moi ?", shop.now());
        for (int nth = 1; nth <= 4; nth++) {
            shop.rakuten
                    .server()
                    .misbehave(
                            call -> FakeRakuten.is(call, RakutenApi.ITEM)
                                    && call.uri().getRawQuery().contains("itemid=" + ITEM),
                            1,
                            new Fault.Instead(Reply.empty(500)));
        }
        shop.clock.advance(Duration.ofMinutes(10));

        List<RawContent> payloads = shop.poll();

        assertThat(payloads.stream().flatMap(raw -> shop.parse(raw).stream()))
                .extracting(InboundMessage::text)
                .containsExactly("Et moi ?");
        assertThat(payloads)
                .anySatisfy(raw -> assertThat(shop.channel.parser().parse(shop.connection, raw))
                        .isEqualTo(new ParsedInbound.Suspicious(
                                "Rakuten does not tell about item " + ITEM + ": look there")));
        texts();
        assertThat(texts()).contains("y");
    }

    @Test
    void fault_19_a_cause_nobody_knows_is_worth_a_look() {
        texts();
        shop.rakuten
                .server()
                .misbehave(
                        call -> FakeRakuten.is(call, RakutenApi.TO_DO_LIST),
                        1,
                        new Fault.Instead(Reply.xml(
                                200,
                                "<getitemtodolistresult><response><items><item><itemid>" + ITEM
                                        + "</itemid><causes><cause>MOON_PHASE</cause></causes></item></items></response>"
                                        + "</getitemtodolistresult>",
                                ISO_8859_1)));

        assertThat(texts()).contains("Où est mon colis ?");
    }

    @Test
    void the_cursor_holds_no_secret_and_a_strange_one_is_none() {
        texts();

        assertThat(shop.cursor.orElseThrow()).doesNotContain(FakeRakuten.TOKEN, FakeRakuten.LOGIN);
        for (String odd : List.of("", "asked=never", ";;;", "first=a,b", "swept=2026-99-99")) {
            assertThat(source().fetch(shop.connection, Optional.of(odd))).isNotNull();
        }
    }

    private ChannelTrouble trouble() {
        return catchThrowableOfType(ChannelTrouble.class, () -> shop.poll());
    }

    private List<String> texts() {
        return shop.read().stream().map(InboundMessage::text).toList();
    }
}
