package io.keybuzz.adapters.marketplace.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.adapters.marketplace.TestMail;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.ThreadKey;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdinaryMailTest {
    private static final String ANNA = "Anna Kunde <Anna@kunde.test>";

    @Test
    void a_customer_who_simply_writes_is_a_customer() {
        InboundMessage message = TestMail.from(ANNA)
                .header("Subject", "Frage")
                .header("Reply-To", "<anna@privat.test>")
                .understood();

        assertThat(message.kind()).isEqualTo(MessageKind.BUYER_MESSAGE);
        assertThat(message.customerName()).contains("Anna Kunde");
        assertThat(message.replyTo().orElseThrow().value()).isEqualTo("anna@privat.test");
        assertThat(message.party()).isEqualTo("from:anna@kunde.test");
        assertThat(message.extraction()).isEqualTo("whole");
    }

    @Test
    void our_own_ids_lead_anybody_to_the_conversation_and_others_only_their_sender() {
        assertThat(TestMail.from(ANNA)
                        .header("Message-ID", "<3@kunde.test>")
                        .header("In-Reply-To", "<kb.2@in.shop.test>")
                        .header("References", "<1@kunde.test> <kb.2@in.shop.test>")
                        .understood()
                        .threadKeys())
                .extracting(ThreadKey::value)
                .containsExactly(
                        "ref:kb.2@in.shop.test",
                        "ref:1@kunde.test|anna@kunde.test",
                        "ref:3@kunde.test|anna@kunde.test",
                        "from:anna@kunde.test");
    }

    @Test
    void a_stranger_who_quotes_a_customers_id_shares_no_thread_with_the_customer() {
        var customers = TestMail.from(ANNA)
                .header("Message-ID", "<1@kunde.test>")
                .understood()
                .threadKeys();
        var strangers = TestMail.from("eve@evil.test")
                .header("In-Reply-To", "<1@kunde.test>")
                .understood()
                .threadKeys();

        assertThat(strangers).doesNotContainAnyElementsOf(customers);
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted, auto-replied",
        "Auto-Submitted, auto-generated",
        "X-Autoreply, yes",
        "X-Autorespond, x",
        "X-Auto-Response-Suppress, All",
        "Precedence, bulk",
        "Precedence, auto_reply",
        "List-Unsubscribe, <mailto:x@y.test>",
        "X-Loop, x"
    })
    void mail_no_person_wrote_is_automatic(String name, String value) {
        assertThat(TestMail.from(ANNA).header(name, value).understood().kind()).isEqualTo(MessageKind.AUTO_REPLY);
    }

    @Test
    void mail_that_says_it_is_not_automatic_is_not() {
        assertThat(TestMail.from(ANNA)
                        .header("Auto-Submitted", "no")
                        .understood()
                        .kind())
                .isEqualTo(MessageKind.BUYER_MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailer-daemon@mx.test", "Postmaster@mx.test"})
    void a_postmaster_brings_bounces(String from) {
        assertThat(TestMail.from(from).understood().kind()).isEqualTo(MessageKind.BOUNCE);
    }

    @Test
    void our_own_mail_that_comes_back_is_kept_for_a_person() {
        assertThat(TestMail.from("I.C1.5EC7E7@in.shop.test").parsed()).isInstanceOf(ParsedInbound.Suspicious.class);
        assertThat(TestMail.from(ANNA)
                        .header("Message-ID", "<kb.7@in.shop.test>")
                        .parsed())
                .isInstanceOf(ParsedInbound.Suspicious.class);
    }

    @Test
    void a_mail_its_domain_disowns_is_kept_for_a_person_a_bounce_too() {
        String results = "in.shop.test; dmarc=fail";

        assertThat(TestMail.from(ANNA).header("Authentication-Results", results).parsed())
                .isInstanceOf(ParsedInbound.Suspicious.class);
        assertThat(TestMail.from("mailer-daemon@mx.test")
                        .header("Authentication-Results", results)
                        .parsed())
                .isInstanceOf(ParsedInbound.Suspicious.class);
    }

    @Test
    void a_mail_of_a_sender_nobody_could_answer_is_read_and_joins_nobody_elses() {
        InboundMessage message = TestMail.from("undisclosed")
                .header("References", "<theirs@shop.test>")
                .text("Is anybody there?")
                .understood();

        assertThat(message.text()).isEqualTo("Is anybody there?");
        assertThat(message.customerName()).contains("undisclosed");
        assertThat(message.replyTo()).isEmpty();
        assertThat(message.threadKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.value()).startsWith("unsigned:"));
    }

    @Test
    void a_second_file_under_the_same_id_and_words_is_another_message() {
        InboundMessage first = withFile("label.pdf");
        InboundMessage second = withFile("invoice.pdf");

        assertThat(second.externalId()).isNotEqualTo(first.externalId());
        assertThat(withFile("label.pdf").externalId()).isEqualTo(first.externalId());
    }

    private static InboundMessage withFile(String name) {
        String mail = "From: " + ANNA + "\r\nMessage-ID: <1@shop.test>\r\nSubject: Files\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHere\r\n"
                + "--b\r\nContent-Type: application/pdf; name=" + name + "\r\n\r\nx\r\n--b--\r\n";
        ParsedInbound parsed = MarketplaceAdapters.inMemory()
                .parsers()
                .get(0)
                .parse(Connections.of(Provider.MAIL), RawContent.of(mail.getBytes(StandardCharsets.US_ASCII)));
        return ((ParsedInbound.Understood) parsed).messages().get(0);
    }

    @Test
    void a_few_broken_bytes_do_not_make_noise_of_the_accents() {
        String mail = "From: " + ANNA + "\r\nSubject: s\r\nContent-Type: text/plain; charset=UTF-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\nBonjour, je n'ai rien re=C3=A7u.\r\n"
                + "https://sellercentral.amazon.fr/x?t=T1&mp=A13V1IB3VIYZZH&c=A1SYN&h=abc\r\n";
        ParsedInbound parsed = MarketplaceAdapters.inMemory()
                .parsers()
                .get(0)
                .parse(Connections.of(Provider.MAIL), RawContent.of(mail.getBytes(StandardCharsets.US_ASCII)));

        assertThat(((ParsedInbound.Understood) parsed).messages().get(0).text()).contains("je n'ai rien reçu.");
    }

    @Test
    void what_is_forwarded_is_not_taken_for_history() {
        String forwarded = "Please see\n\n-----Original Message-----\nFrom: x\nSent: today\n\nthe point";

        assertThat(TestMail.from(ANNA)
                        .header("Subject", "WG: Frage")
                        .text(forwarded)
                        .understood()
                        .text())
                .contains("the point");
        assertThat(TestMail.from(ANNA)
                        .header("Subject", "AW: Frage")
                        .text(forwarded)
                        .understood()
                        .text())
                .isEqualTo("Please see");
    }

    @Test
    void a_mail_without_subject_or_text_still_has_both() {
        InboundMessage message = TestMail.from(ANNA).text(" \n ").understood();

        assertThat(message.subject()).isEqualTo("(no subject)");
        assertThat(message.text()).isEqualTo("(no text)");
    }
}
