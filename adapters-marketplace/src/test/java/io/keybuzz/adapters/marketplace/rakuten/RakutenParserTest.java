package io.keybuzz.adapters.marketplace.rakuten;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.PolledConnections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.testkit.contract.marketplace.InboundParserContract;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RakutenParserTest implements InboundParserContract {
    private static final String MARIE = said("marie75", "ma-boutique", "15/01/2026-09:58", "Où est mon colis ?");

    private final Connection connection = PolledConnections.of(Provider.RAKUTEN, Channel.RAKUTEN, 1);
    private final RakutenParser parser = new RakutenParser();

    @Override
    public InboundParser parser() {
        return parser;
    }

    @Override
    public Connection served() {
        return connection;
    }

    @Override
    public Connection unserved() {
        return PolledConnections.of(Provider.FNAC, Channel.FNAC, 2);
    }

    @Override
    public RawContent understandable() {
        return RawContent.of(item(MARIE).getBytes(ISO_8859_1));
    }

    @Test
    void a_buyers_message_is_told_with_its_item_and_paris_time() {
        assertThat(read(item(MARIE))).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.BUYER_MESSAGE);
            assertThat(message.customerName()).contains("marie75");
            assertThat(message.threadKeys()).containsExactly(ThreadKey.of("rakuten:item:1510836652"));
            assertThat(message.messageRef()).contains("1510836652");
            assertThat(message.orderRef()).contains("1510836652");
            assertThat(message.text()).isEqualTo("Où est mon colis ?");
            assertThat(message.sentAt()).contains(Instant.parse("2026-01-15T08:58:00Z"));
        });
    }

    @Test
    void all_that_was_said_comes_in_the_order_it_was_said() {
        String staff = "<mail><mailid> 77 </mailid><senddate>15/01/2026-10:05</senddate><sender>Rakuten France</sender>"
                + "<recipient>ma-boutique</recipient><object>Votre vente (943796258/1510836652)</object>"
                + "<content>Bonjour vendeur</content><status>UNREAD</status></mail>";
        String claim = "<claim><creationdate>15/01/2026-10:01</creationdate><type>DAMAGED</type><state>NEW</state>"
                + "<amicable>Y</amicable><claimcomment>Cassé</claimcomment></claim>";
        List<InboundMessage> all =
                read(item(claim + staff + said("ma-boutique", "marie75", "15/01/2026-10:03", "Désolé") + MARIE));

        assertThat(all)
                .extracting(InboundMessage::kind)
                .containsExactly(
                        MessageKind.BUYER_MESSAGE,
                        MessageKind.CLAIM_OPENED,
                        MessageKind.AGENT_COPY,
                        MessageKind.SYSTEM_NOTICE);
        assertThat(all).allSatisfy(message -> assertThat(message.orderRef()).contains("943796258"));
        assertThat(all.get(1).text()).isEqualTo("Claim: DAMAGED, amicable\nCassé");
        assertThat(all.get(3).externalId()).isEqualTo("mail:77");
        assertThat(all.get(3).messageRef()).isEmpty();
    }

    @Test
    void a_message_is_the_same_when_read_or_indented_and_another_in_another_item() {
        String id = read(item(MARIE)).get(0).externalId();

        assertThat(read(item(MARIE.replace("UNREAD", "READ").replace("<![CDATA[", "<![CDATA[\n   ")))
                        .get(0)
                        .externalId())
                .isEqualTo(id);
        assertThat(read(item(MARIE).replace("1510836652", "1510836653")).get(0).externalId())
                .isNotEqualTo(id);
    }

    @Test
    void fault_16_two_equal_messages_within_a_minute_are_two_and_stay_the_same_two() {
        List<InboundMessage> twice = read(item(MARIE + MARIE));
        List<InboundMessage> later =
                read(item(said("marie75", "ma-boutique", "15/01/2026-10:10", "?") + MARIE + MARIE));

        assertThat(twice)
                .extracting(InboundMessage::externalId)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(later)
                .extracting(InboundMessage::externalId)
                .hasSize(3)
                .containsAll(twice.stream().map(InboundMessage::externalId).toList());
        assertThat(twice.get(0).externalId()).isEqualTo(read(item(MARIE)).get(0).externalId());
    }

    @Test
    void fault_19_an_author_nobody_knows_is_kept_and_flagged() {
        assertThat(read(item(said("robot", "someone", "15/01/2026-10:10", "bip"))))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.kind()).isEqualTo(MessageKind.SYSTEM_NOTICE);
                    assertThat(message.extraction()).isEqualTo("unknown-author");
                    assertThat(message.text()).isEqualTo("bip");
                });
    }

    @Test
    void fault_24_the_hour_that_comes_twice_keeps_the_order_and_loses_nothing() {
        List<InboundMessage> night = read(item(said("marie75", "ma-boutique", "25/10/2026-03:01", "c")
                + said("marie75", "ma-boutique", "25/10/2026-02:40", "b")
                + said("marie75", "ma-boutique", "25/10/2026-02:10", "a")));

        assertThat(night).extracting(InboundMessage::text).containsExactly("a", "b", "c");
        assertThat(night)
                .extracting(message -> message.sentAt().orElseThrow())
                .containsExactly(
                        Instant.parse("2026-10-25T00:10:00Z"),
                        Instant.parse("2026-10-25T00:40:00Z"),
                        Instant.parse("2026-10-25T02:01:00Z"));
        assertThat(RakutenTimes.possible("25/10/2026-02:30")).hasSize(2);
        assertThat(RakutenTimes.read("25/10/2026-02:10", java.util.Optional.of(Instant.parse("2026-10-25T00:50:00Z"))))
                .contains(Instant.parse("2026-10-25T01:10:00Z"));
    }

    @Test
    void fault_24_the_hour_that_never_comes_and_dates_that_are_none_are_survived() {
        assertThat(RakutenTimes.possible("29/03/2026-02:30")).containsExactly(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(read(item(said("marie75", "ma-boutique", "99/99/2026-25:61", "quand ?")))
                        .get(0)
                        .sentAt())
                .isEmpty();
        assertThat(RakutenTimes.possible(" 15/02 / 2011 - 11: 58 "))
                .containsExactly(Instant.parse("2011-02-15T10:58:00Z"));
    }

    @Test
    void fault_18_poison_is_suspicious_and_says_why() {
        for (String poison : List.of(
                "<getiteminfosresult><response><item>",
                "<getiteminfosresult><response/></getiteminfosresult>",
                "<!DOCTYPE a [<!ENTITY b \"x\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
                "<a>".repeat(10_000),
                "<errorresponse><error/></errorresponse>")) {
            assertThat(parser.parse(connection, RawContent.of(poison.getBytes(UTF_8))))
                    .isInstanceOf(ParsedInbound.Suspicious.class);
        }
    }

    @Test
    void fault_11_whatever_charset_it_is_really_in_the_words_are_right() {
        String said = item(MARIE.replace("colis", "été – 10 €"));

        assertThat(text(said, Charset.forName("windows-1252"))).isEqualTo("Où est mon été – 10 € ?");
        assertThat(text(said, UTF_8)).isEqualTo("Où est mon été – 10 € ?");
        assertThat(text(item(MARIE).replace("ISO-8859-1", "UTF-8"), ISO_8859_1)).isEqualTo("Où est mon colis ?");
        assertThat(text(item(MARIE).replace("ISO-8859-1", "KLINGON"), UTF_8)).isEqualTo("Où est mon colis ?");
    }

    private String text(String document, Charset charset) {
        var parsed = parser.parse(connection, RawContent.of(document.getBytes(charset)));
        return ((ParsedInbound.Understood) parsed).messages().get(0).text();
    }

    private List<InboundMessage> read(String document) {
        var parsed = parser.parse(connection, RawContent.of(document.getBytes(ISO_8859_1)));
        return ((ParsedInbound.Understood) parsed).messages();
    }

    private static String said(String sender, String recipient, String date, String content) {
        return "<message><sender>\n " + sender + "\n</sender><recipient> " + recipient + " </recipient><senddate>"
                + date + "</senddate><content><![CDATA[" + content + "]]></content><status>UNREAD</status></message>";
    }

    private static String item(String said) {
        return "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><getiteminfosresult><request><user>ma-boutique</user>"
                + "<itemid>1510836652</itemid></request><response><item><itemid> 1510836652 </itemid>" + said
                + "<itemlog><creationdate>1</creationdate></itemlog></item></response></getiteminfosresult>";
    }
}
