package io.keybuzz.adapters.marketplace.fnac;

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
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FnacParserTest implements InboundParserContract {
    private final Connection connection = PolledConnections.of(Provider.FNAC, Channel.FNAC, 1);
    private final FnacParser parser = new FnacParser();

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
        return PolledConnections.of(Provider.RAKUTEN, Channel.RAKUTEN, 2);
    }

    @Override
    public RawContent understandable() {
        return RawContent.of(message("CLIENT", "ORDER", "").getBytes(UTF_8));
    }

    @Test
    void a_buyers_message_is_told_with_order_author_and_what_answers_it() {
        assertThat(read(message("CLIENT", "ORDER", ""))).singleElement().satisfies(message -> {
            assertThat(message.externalId()).isEqualTo("u-1");
            assertThat(message.kind()).isEqualTo(MessageKind.BUYER_MESSAGE);
            assertThat(message.threadKeys()).containsExactly(ThreadKey.of("fnac:order:57BE1"));
            assertThat(message.orderRef()).contains("57BE1");
            assertThat(message.messageRef()).contains("u-1|ORDER");
            assertThat(message.customerName()).contains("marie");
            assertThat(message.subject()).isEqualTo("Order information (57BE1)");
            assertThat(message.text()).isEqualTo("Où est mon colis ?\nMerci & à bientôt <3");
            assertThat(message.sentAt()).contains(Instant.parse("2026-01-15T08:00:00Z"));
        });
    }

    @Test
    void an_answer_within_a_message_is_one_of_its_own_and_a_changed_one_another() {
        String one = "<answer>Il part demain</answer><answer_at>2026-01-15T10:00:00+01:00</answer_at>";
        List<InboundMessage> first = read(message("CLIENT", "ORDER", one));
        List<InboundMessage> rewrapped = read(message("CLIENT", "ORDER", one.replace("part ", "part\n ")));
        List<InboundMessage> changed = read(message("CLIENT", "ORDER", one.replace("demain", "lundi")));

        assertThat(first)
                .extracting(InboundMessage::kind)
                .containsExactly(MessageKind.BUYER_MESSAGE, MessageKind.AGENT_COPY);
        assertThat(first.get(1).externalId())
                .startsWith("u-1#answer")
                .isEqualTo(rewrapped.get(1).externalId());
        assertThat(first.get(1).threadKeys()).isEqualTo(first.get(0).threadKeys());
        assertThat(changed.get(1).externalId()).isNotEqualTo(first.get(1).externalId());
        assertThat(first.get(1).sentAt()).contains(Instant.parse("2026-01-15T09:00:00Z"));
    }

    @Test
    void two_buyers_who_ask_about_one_offer_have_two_conversations() {
        List<InboundMessage> marie = read(message("CLIENT", "OFFER", ""));
        List<InboundMessage> paul = read(message("CLIENT", "OFFER", "").replace("marie", "paul"));

        assertThat(marie.get(0).threadKeys()).isNotEqualTo(paul.get(0).threadKeys());
        assertThat(marie.get(0).orderRef()).isEmpty();
        assertThat(read(message("SELLER", "OFFER", ""))).isEmpty();
    }

    @Test
    void sellers_and_staff_are_told_apart_and_never_answered() {
        assertThat(read(message("SELLER", "ORDER", "")).get(0).kind()).isEqualTo(MessageKind.AGENT_COPY);
        assertThat(read(message("CALLCENTER", "ORDER", "")).get(0)).satisfies(staff -> {
            assertThat(staff.kind()).isEqualTo(MessageKind.SYSTEM_NOTICE);
            assertThat(staff.extraction()).isEqualTo("plain");
            assertThat(staff.messageRef()).isEmpty();
        });
    }

    @Test
    void fault_19_an_author_and_fields_nobody_knows_are_kept_and_flagged() {
        String odd = message("ROBOT", "WARRANTY", "<mood level=\"9\"><x/></mood>");

        assertThat(read(odd)).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.SYSTEM_NOTICE);
            assertThat(message.extraction()).isEqualTo("unknown-author");
            assertThat(message.text()).startsWith("Où est mon colis");
        });
    }

    @Test
    void files_are_named_where_they_are() {
        String file = "<message_file><name>photo.jpg</name><url>https://fnac.test/f/1</url><filetype>jpg</filetype>"
                + "</message_file>";

        assertThat(read(message("CLIENT", "ORDER", file)).get(0).text())
                .endsWith("(attached at Fnac: photo.jpg https://fnac.test/f/1)");
    }

    @Test
    void fault_18_poison_is_suspicious_and_says_why() {
        assertSuspicious("<message><message_id>1</message_id>");
        assertSuspicious("<message>no id</message>");
        assertSuspicious("<!DOCTYPE m [<!ENTITY a \"aa\">]><message><message_id>&a;</message_id></message>");
        assertSuspicious("<message><message_id>&undeclared;</message_id></message>");
        assertSuspicious("<a>".repeat(10_000) + "</a>".repeat(10_000));
    }

    @Test
    void fault_18_null_bytes_and_other_controls_become_blanks() {
        String text = read(message("CLIENT", "ORDER", "").replace("colis", "co\0l\u000Bis"))
                .get(0)
                .text();

        assertThat(text).doesNotContain("\0").contains("co l is");
    }

    @Test
    void fault_11_a_wrong_charset_is_seen_through() {
        String declared = "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + message("CLIENT", "ORDER", "");
        var latin = parser.parse(connection, RawContent.of(declared.getBytes(ISO_8859_1)));

        assertThat(((ParsedInbound.Understood) latin).messages().get(0).text()).startsWith("Où est");
    }

    private void assertSuspicious(String text) {
        assertThat(parser.parse(connection, RawContent.of(text.getBytes(UTF_8))))
                .isInstanceOf(ParsedInbound.Suspicious.class);
    }

    private List<InboundMessage> read(String text) {
        return ((ParsedInbound.Understood) parser.parse(connection, RawContent.of(text.getBytes(UTF_8)))).messages();
    }

    private static String message(String author, String about, String more) {
        return "<message state=\"UNREAD\" archived=\"FALSE\"><message_id>u-1</message_id><message_referer type=\""
                + about
                + "\">57BE1</message_referer><message_from type=\"" + author + "\">marie</message_from>"
                + "<message_subject>order_information</message_subject><message_description><![CDATA["
                + "Où est mon colis ?\nMerci & à bientôt <3]]></message_description>"
                + "<created_at>2026-01-15T09:00:00+01:00</created_at><updated_at>2026-01-15T09:00:00+01:00</updated_at>"
                + more + "</message>";
    }
}
