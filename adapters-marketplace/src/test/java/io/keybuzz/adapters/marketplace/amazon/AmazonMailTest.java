package io.keybuzz.adapters.marketplace.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.TestMail;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.ThreadKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmazonMailTest {
    private static final String ALIAS = "ab12cd34ef56gh7@marketplace.amazon.fr";
    private static final String KIND = "X-Space-Notification-Type";
    private static final String RESULTS = "Authentication-Results";

    @ParameterizedTest
    @CsvSource({
        "BBC_MESSAGE_SENT_TO_MERCHANT, SYSTEM_NOTICE",
        "BBC_MESSAGE_CONFIRMATION_TO_MERCHANT, AGENT_COPY",
        "BRC_SELLER_NOTIFICATION, CANCELLATION_REQUEST",
        "RETURN_REQUEST, RETURN_REQUEST",
        "REFUND_ISSUED, REFUND_ISSUED",
        "A_Z_CLAIM_RESPONDENT_NOTIFY, CLAIM_OPENED",
        "A_Z_CLAIM_RESPONDENT_CLOSE, CLAIM_DECIDED",
        "SOMETHING_NEW, SYSTEM_NOTICE"
    })
    void amazons_own_mail_is_what_its_header_says(String type, MessageKind kind) {
        assertThat(TestMail.from("donotreply@amazon.fr")
                        .header(KIND, type)
                        .understood()
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void the_header_of_a_mail_whose_signatures_fail_says_nothing() {
        assertThat(TestMail.from("donotreply@amazon.fr")
                        .header(RESULTS, "in.shop.test; dkim=fail; spf=none")
                        .header(KIND, "A_Z_CLAIM_RESPONDENT_NOTIFY")
                        .understood()
                        .kind())
                .isEqualTo(MessageKind.SYSTEM_NOTICE);
    }

    @Test
    void the_alias_wins_over_a_header_that_a_buyer_cannot_have_caused() {
        assertThat(TestMail.from(ALIAS)
                        .header(KIND, "REFUND_ISSUED")
                        .understood()
                        .kind())
                .isEqualTo(MessageKind.BUYER_MESSAGE);
        assertThat(TestMail.from(ALIAS)
                        .header(KIND, "BRC_SELLER_NOTIFICATION")
                        .understood()
                        .kind())
                .isEqualTo(MessageKind.CANCELLATION_REQUEST);
    }

    @Test
    void a_buyers_holiday_answer_is_automatic_unless_amazon_calls_it_a_message() {
        assertThat(TestMail.from(ALIAS)
                        .header("Auto-Submitted", "auto-replied")
                        .understood()
                        .kind())
                .isEqualTo(MessageKind.AUTO_REPLY);
        assertThat(TestMail.from(ALIAS)
                        .header("Auto-Submitted", "auto-replied")
                        .header(KIND, "BBC_MESSAGE_SENT_TO_MERCHANT")
                        .understood()
                        .kind())
                .isEqualTo(MessageKind.BUYER_MESSAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The buyer has chosen to opt out of receiving messages | OPT_OUT",
                "L'acheteur a choisi de ne plus recevoir de messages | OPT_OUT",
                "We were unable to deliver the message you sent to the buyer | BOUNCE",
                "Nous n'avons pas pu transmettre votre message | BOUNCE",
                "Votre compte a une nouvelle facture | SYSTEM_NOTICE"
            })
    void amazons_own_mail_without_the_header_is_told_by_its_words(String text, MessageKind kind) {
        assertThat(TestMail.from("donotreply@amazon.fr").text(text).understood().kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Seu e-mail para Ana | AGENT_COPY",
                "Demande d'annulation de commande | CANCELLATION_REQUEST",
                "Notification d'autorisation de retour 171-0000001-0000001 | RETURN_REQUEST",
                "Remboursement initié pour la commande 171-0000001-0000001 | REFUND_ISSUED",
                "Décision concernant la réclamation | CLAIM_DECIDED"
            })
    void last_of_all_the_subject_tells(String subject, MessageKind kind) {
        assertThat(TestMail.from("donotreply@amazon.fr")
                        .header("Subject", subject)
                        .understood()
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab12@marketplace.amazon.fr.evil.com",
                "ab12@marketplace.arnazon.fr",
                "\"ab12@marketplace.amazon.fr\" <x@evil.test>",
                "ab12@marketplace.amazon.fr <x@evil.test>",
                "=?UTF-8?Q?ab12=40marketplace.amazon.fr?= <x@evil.test>",
                "ab12@marketplace.amazon.fr, x@evil.test",
                "x@evil.test, ab12@marketplace.amazon.fr"
            })
    void a_sender_who_pretends_is_kept_for_a_person(String from) {
        assertThat(TestMail.from(from).parsed()).isInstanceOf(ParsedInbound.Suspicious.class);
    }

    @Test
    void two_from_fields_that_disagree_are_kept_for_a_person() {
        assertThat(TestMail.from(ALIAS).header("From", "x@evil.test").parsed())
                .isInstanceOf(ParsedInbound.Suspicious.class);
    }

    @Test
    void a_mail_its_domain_disowns_is_kept_for_a_person() {
        assertThat(TestMail.from(ALIAS)
                        .header(RESULTS, "in.shop.test; dkim=none; dmarc=fail (p=reject) header.from=amazon.fr")
                        .parsed())
                .isInstanceOf(ParsedInbound.Suspicious.class);
    }

    @Test
    void only_the_topmost_result_counts() {
        assertThat(TestMail.from(ALIAS)
                        .header(RESULTS, "in.shop.test; dmarc=pass")
                        .header(RESULTS, "elsewhere.test; dmarc=fail")
                        .parsed())
                .isInstanceOf(ParsedInbound.Understood.class);
    }

    @Test
    void an_order_that_only_the_buyer_names_leads_nowhere_without_the_alias() {
        InboundMessage message =
                TestMail.from(ALIAS).text("About 171-0000001-0000001").understood();

        assertThat(message.orderRef()).contains("171-0000001-0000001");
        assertThat(message.threadKeys())
                .extracting(ThreadKey::value)
                .contains("order:171-0000001-0000001|" + ALIAS)
                .doesNotContain("order:171-0000001-0000001");
    }

    @Test
    void threads_go_from_the_most_telling_to_the_least() {
        InboundMessage message = TestMail.from(
                        "ab12cd34ef56gh7+11111111-2222-3333-4444-555555555555@marketplace.amazon.fr")
                .header("In-Reply-To", "<kb.x@in.shop.test>")
                .header("Message-ID", "<Own@Relay.test>")
                .text("# 171-0000001-0000001:\n--- Message: ---\nhi\n--- Fin du message ---\n"
                        + "https://sellercentral.amazon.fr/messaging/no-response-needed?t=T1&m=M1&c=A1\n")
                .understood();

        assertThat(message.threadKeys())
                .extracting(ThreadKey::value)
                .containsExactly(
                        "ref:kb.x@in.shop.test",
                        "case:11111111-2222-3333-4444-555555555555|" + ALIAS,
                        "t:T1|" + ALIAS,
                        "order:171-0000001-0000001|" + ALIAS,
                        "order:171-0000001-0000001",
                        "alias:" + ALIAS,
                        "ref:Own@relay.test");
        assertThat(message.secondaryId().orElseThrow()).startsWith("amz:M1|" + ALIAS + "|");
        assertThat(message.messageRef()).contains("Own@Relay.test");
    }

    @Test
    void the_older_token_identifies_a_message_too() {
        assertThat(TestMail.from(ALIAS)
                        .text("--- Message: ---\nhi [commMgrTok:FAKE]\n--- Fin du message ---\n[commMgrTok:A1B2]\n")
                        .understood()
                        .secondaryId()
                        .orElseThrow())
                .startsWith("amz:A1B2|" + ALIAS + "|");
    }

    @Test
    void a_relay_address_that_never_is_a_buyer_is_a_notice() {
        assertThat(TestMail.from("no-reply@marketplace.amazon.fr").understood().kind())
                .isEqualTo(MessageKind.SYSTEM_NOTICE);
    }

    @Test
    void a_message_that_is_all_picture_shows_nothing_of_the_frame() {
        assertThat(TestMail.from(ALIAS)
                        .text("Vous avez reçu un message.\n--- Message: ---\n\n--- Fin du message ---\nfooter")
                        .understood()
                        .text())
                .isEqualTo("(no text)");
    }

    @Test
    void a_copy_forwarded_by_hand_is_read_and_an_answer_that_quotes_one_is_not() {
        String copy =
                "From: Marie D. <" + ALIAS + ">\nDate: today\n\n--- Message: ---\nwhere?\n--- Fin du message ---\n";

        assertThat(TestMail.from("owner@shop.test")
                        .header("Subject", "Fwd: x")
                        .text(copy)
                        .understood())
                .satisfies(message -> assertThat(message.text()).isEqualTo("where?"))
                .satisfies(message -> assertThat(message.party()).isEqualTo(ALIAS))
                .satisfies(message -> assertThat(message.messageRef()).isEmpty());
        assertThat(TestMail.from("owner@shop.test")
                        .header("Subject", "Re: x")
                        .text(copy)
                        .understood()
                        .party())
                .isEqualTo("from:owner@shop.test");
    }

    @Test
    void a_footer_copied_under_other_words_is_another_message() {
        String footer = "https://sellercentral.amazon.fr/messaging/no-response-needed?t=T1&m=M1&c=A1\n";
        String frame = "--- Message: ---\n%s\n--- Fin du message ---\n" + footer;

        Optional<String> first =
                TestMail.from(ALIAS).text(frame.formatted("hi")).understood().secondaryId();

        assertThat(TestMail.from(ALIAS).text(frame.formatted("hi")).understood().secondaryId())
                .isEqualTo(first);
        assertThat(TestMail.from(ALIAS).text(frame.formatted("ho")).understood().secondaryId())
                .isNotEqualTo(first);
    }
}
