package io.keybuzz.adapters.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Mail made to break the reader: every one of them is read in time and says what it can. */
class HostileMailTest {
    private static final String HEAD = "From: Eve <eve@shop.test>\r\nSubject: s\r\nMessage-ID: <h@shop.test>\r\n";

    private final InboundParser parser =
            MarketplaceAdapters.inMemory().parsers().get(0);

    @Test
    void parts_nested_deeper_than_ten_stay_one_part_and_text_above_is_read() {
        StringBuilder mail = new StringBuilder(HEAD).append("Content-Type: multipart/mixed; boundary=b00000b\r\n\r\n");
        for (int i = 0; i < 10_000; i++) {
            mail.append(String.format("--b%05db\r\nContent-Type: text/plain\r\n\r\ntext %d\r\n--b%05db\r\n", i, i, i));
            mail.append(String.format("Content-Type: multipart/mixed; boundary=b%05db\r\n\r\n", i + 1));
        }

        InboundMessage message = read(mail.toString());

        assertThat(message.text()).contains("text 0\n", "text 9").doesNotContain("text 11");
        assertThat(message.attachments()).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void of_ten_thousand_parts_fifty_are_read() {
        StringBuilder mail = new StringBuilder(HEAD).append("Content-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (int i = 0; i < 10_000; i++) {
            mail.append("--b\r\nContent-Type: application/pdf; name=f" + i + ".pdf\r\n\r\nx\r\n");
        }

        assertThat(read(mail.append("--b--\r\n").toString()).attachments()).hasSize(50);
    }

    @Test
    void html_nested_a_hundred_thousand_deep_is_read() {
        String html = "<div><b>".repeat(100_000) + "hello" + "</b></div>".repeat(100_000);

        assertThat(read(HEAD + "Content-Type: text/html\r\n\r\n<p>first</p>" + html)
                        .text())
                .contains("first");
    }

    @Test
    void a_million_unclosed_tags_are_read() {
        assertThat(read(HEAD + "Content-Type: text/html\r\n\r\nhi" + "<a href=x <table><i ".repeat(1_000_000))
                        .text())
                .startsWith("hi");
    }

    @Test
    void lines_and_headers_without_end_are_read() {
        String words = "x".repeat(3_000_000);

        assertThat(read(HEAD + "X-Long: " + "y".repeat(1_000_000) + "\r\nContent-Type: text/plain\r\n\r\nhi")
                        .kind())
                .isNotNull();
        assertThat(read(HEAD + "Content-Type: text/plain\r\n\r\n" + words).text())
                .hasSize(50_000);
        assertThat(read(HEAD + "References: " + "<a@b> ".repeat(50_000) + "\r\n\r\nhi")
                        .threadKeys())
                .hasSizeLessThan(30);
    }

    @Test
    void text_made_to_slow_the_search_for_quotations_is_read() {
        assertThat(read(HEAD + "\r\n" + ("On " + "1 @ ".repeat(90) + "\n").repeat(5_000) + "x")
                        .text())
                .isNotEmpty();
        assertThat(read(HEAD + "\r\n" + (">".repeat(70) + "\n").repeat(40_000) + "x")
                        .text())
                .endsWith(">");
        assertThat(read(HEAD + "\r\n" + "On 1 wrote ".repeat(100_000)).text()).isNotEmpty();
        assertThat(read(HEAD + "\r\n" + "------------- Message -".repeat(50_000))
                        .text())
                .isNotEmpty();
    }

    @Test
    void header_injection_and_direction_overrides_do_not_survive() {
        InboundMessage message = read("From: \"A\u202Egpj\\\" Bcc: x\" <eve@shop.test>\r\n"
                + "Subject: =?UTF-8?Q?hello=0D=0ABcc:_victim=40shop.test=00?=\r\n\r\nhi");

        assertThat(message.subject()).isEqualTo("hello Bcc: victim@shop.test");
        assertThat(message.customerName().orElseThrow()).doesNotContain("\u202E", "\n");
    }

    @Test
    void nothing_at_all_is_suspicious_and_not_an_error() {
        assertThat(parse("")).isInstanceOf(ParsedInbound.Suspicious.class);
        assertThat(parse("\r\n\r\n")).isInstanceOf(ParsedInbound.Suspicious.class);
        assertThat(parse("\u0000\u0000\u0000")).isInstanceOf(ParsedInbound.Suspicious.class);
    }

    private InboundMessage read(String mail) {
        return ((ParsedInbound.Understood) parse(mail)).messages().get(0);
    }

    private ParsedInbound parse(String mail) {
        RawContent raw = RawContent.of(mail.getBytes(StandardCharsets.UTF_8));
        ParsedInbound parsed = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> parser.parse(Connections.of(Provider.MAIL), raw));
        if (parsed instanceof ParsedInbound.Understood understood) {
            MailFixturesTest.assertStorable(
                    "hostile mail", understood.messages().get(0));
        }
        return parsed;
    }
}
