package io.keybuzz.domain.marketplace.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.keybuzz.domain.marketplace.content.ContentFinding.Rule;
import io.keybuzz.domain.shared.Channel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPolicyTest {
    private static List<ContentFinding> amazon(String body) {
        return ContentPolicy.of(Channel.AMAZON).check(new DraftContent(body, List.of()));
    }

    private static List<Rule> rules(String body) {
        return amazon(body).stream().map(ContentFinding::rule).toList();
    }

    private static List<ContentFinding> files(Channel channel, DraftContent.File... files) {
        return ContentPolicy.of(channel).check(new DraftContent("Voici le document.", List.of(files)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour, votre colis part demain.",
                "Commande 171-1234567-1234567 expédiée le 21/11/2026 à 14:30.",
                "Suivi Colissimo 6A12345678901, UPS 1Z999AA10123456784.",
                "Numéro de suivi : 12345678901234",
                "Tracking number 4111111111111111 (UPS)",
                "Votre commande 0612345678 est prête.",
                "Le colis 00340434161094012345 arrive le 2026-11-23.",
                "Montant : 1 234,56 EUR, remboursé le 01.02.2026.",
                "Suivez-le sur https://www.laposte.fr/outils/suivre-vos-envois?code=0612345678",
                "Voir https://www.amazon.fr/gp/help/customer/display.html",
                "La pièce 3 < 4 et a <b, voyez facture.pdf.Merci.de votre patience",
                "Facture 2026-004711, SIRET 732 829 320 00074",
                "EAN 4006381333931, taille 42.5, 10.000 exemplaires",
                "IBAN et références : dossier 9 876 543 210"
            })
    void what_an_ordinary_answer_says_is_nothing(String body) {
        assertThat(amazon(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Voyez https://ma-boutique.fr/retours",
                "www.boutique.shop",
                "Passez sur boutique-exemple.com pour la suite",
                "https://amazon.fr.evil.example/x",
                "https://www.amazon.fr@evil.example/x",
                "kunde.de/rueckgabe",
                "http://bit.ly/abc"
            })
    void links_that_lead_elsewhere_are_blocked(String body) {
        assertThat(amazon(body)).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(Rule.LINK);
            assertThat(found.blocks()).isTrue();
        });
    }

    @Test
    void a_link_to_amazon_that_is_not_secure_is_blocked() {
        assertThat(rules("http://www.amazon.fr/x")).containsExactly(Rule.INSECURE_LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Écrivez à sav@boutique.fr",
                "sav (at) boutique (dot) com",
                "sav [at] boutique.com",
                "sav arobase boutique point fr",
                "ab12@marketplace.amazon.fr"
            })
    void addresses_of_mail_are_blocked(String body) {
        assertThat(rules(body)).containsExactly(Rule.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Appelez le 06 12 34 56 78",
                "Appelez le numéro 0612345678",
                "01.23.45.67.89",
                "+33 6 12 34 56 78",
                "+33(0)612345678",
                "0033 6 12 34 56 78",
                "Call us: 07700 900123",
                "Tel. 030/1234567",
                "Rufen Sie 0151 23456789 an",
                "Llámenos al 612 345 678",
                "Chiamate il 347 123 4567",
                "(212) 555-0123",
                "whatsapp 612345678"
            })
    void telephone_numbers_are_blocked(String body) {
        assertThat(rules(body)).containsExactly(Rule.PHONE);
    }

    @Test
    void a_payment_card_is_no_telephone_and_blocked_on_every_channel_that_sends() {
        assertThat(rules("Carte 4111 1111 1111 1111")).containsExactly(Rule.CARD_NUMBER);
        assertThat(ContentPolicy.of(Channel.FNAC).check(new DraftContent("5500005555555559", List.of())))
                .singleElement()
                .satisfies(found -> assertThat(found.blocks()).isTrue());
        assertThat(rules("4111 1111 1111 1112")).isEmpty();
    }

    @Test
    void markup_is_blocked_and_angle_brackets_are_not() {
        assertThat(rules("Bonjour <b>Marie</b>, <img src='x'>")).containsExactly(Rule.HTML, Rule.HTML, Rule.HTML);
        assertThat(rules("a < b > c, <3, <votre nom>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Merci de laisser un avis positif",
                "Please leave us a positive review",
                "Would you give us 5 stars?",
                "Bitte eine Bewertung abgeben",
                "Deje una reseña, por favor",
                "Vi preghiamo: lasciate una recensione"
            })
    void asking_for_reviews_is_warned_of_in_five_languages(String body) {
        assertThat(amazon(body)).isNotEmpty().allSatisfy(found -> {
            assertThat(found.rule()).isEqualTo(Rule.REVIEW_REQUEST);
            assertThat(found.blocks()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Voici un code promo",
                "10 % de remise",
                "Use this discount",
                "Ein Gutschein für Sie",
                "Le damos un cupón",
                "Un buono sconto"
            })
    void advertising_is_warned_of_in_five_languages(String body) {
        assertThat(amazon(body)).isNotEmpty().allSatisfy(found -> {
            assertThat(found.rule()).isEqualTo(Rule.PROMOTION);
            assertThat(found.blocks()).isFalse();
        });
    }

    @Test
    void nothing_but_thanks_is_warned_of() {
        assertThat(rules("Bonjour, merci beaucoup pour votre commande !")).containsExactly(Rule.THANKS_ONLY);
        assertThat(rules("Merci, le colis part demain.")).isEmpty();
    }

    @Test
    void the_place_is_counted_as_browsers_count() {
        String body = "📦 voir www.boutique.shop !";

        assertThat(amazon(body))
                .singleElement()
                .satisfies(found -> assertThat(body.substring(found.offset(), found.offset() + found.length()))
                        .isEqualTo("www.boutique.shop"));
    }

    @Test
    void findings_are_in_the_order_of_the_text() {
        assertThat(rules("+33 6 12 34 56 78 <b> sav@boutique.fr")).containsExactly(Rule.PHONE, Rule.HTML, Rule.EMAIL);
    }

    @Test
    void what_is_too_long_is_marked_from_where_it_no_longer_fits() {
        String body = "é".repeat(5_001);

        assertThat(ContentPolicy.of(Channel.RAKUTEN).check(new DraftContent(body, List.of())))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.rule()).isEqualTo(Rule.LENGTH);
                    assertThat(found.blocks()).isTrue();
                    assertThat(found.offset()).isEqualTo(5_000);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Votre commande a été expédiée.",
                "Bonjour, votre colis est envoyé aujourd'hui. Cordialement",
                "Your order has been shipped!",
                "Ihre Bestellung wurde versandt."
            })
    void an_answer_that_only_confirms_the_shipment_is_not_wanted(String body) {
        assertThat(rules(body)).containsExactly(Rule.SHIPPED_ONLY);
    }

    @Test
    void one_that_says_more_is_welcome() {
        assertThat(rules("Votre commande a été expédiée, le numéro de suivi est 6A12345678901."))
                .isEmpty();
    }

    @Test
    void a_number_of_a_german_town_is_a_telephone_and_a_reduction_may_come_first() {
        assertThat(rules("Rufen Sie uns an: 030 1234567")).containsExactly(Rule.PHONE);
        assertThat(rules("030 1234567")).containsExactly(Rule.PHONE);
        assertThat(rules("Nous vous offrons une réduction de 20%")).containsExactly(Rule.PROMOTION);
    }

    @Test
    void files_that_cannot_leave_are_refused_before_they_are_sent() {
        DraftContent.File pdf = new DraftContent.File("facture.PDF", 4_000_000);
        for (Channel channel : Channel.values()) {
            assertThat(files(channel, pdf, pdf))
                    .as(channel.name())
                    .extracting(ContentFinding::rule, ContentFinding::blocks)
                    .isEqualTo(channel == Channel.MANUAL ? List.of() : List.of(tuple(Rule.ATTACHMENT_COUNT, true)));
        }
    }

    @Test
    void by_hand_everything_may_be_written_down() {
        assertThat(ContentPolicy.of(Channel.MANUAL)
                        .check(new DraftContent("sav@boutique.fr 06 12 34 56 78 <b> 4111 1111 1111 1111", List.of())))
                .isEmpty();
    }

    @Test
    void other_channels_warn_of_contacts_and_let_them_pass() {
        assertThat(ContentPolicy.of(Channel.OTHER).check(new DraftContent("sav@boutique.fr", List.of())))
                .singleElement()
                .satisfies(found -> assertThat(found.blocks()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 ", "a.", "<a ", "1-", "a@", "www.", "0(", "é "})
    void no_text_takes_long(String piece) {
        String body = piece.repeat(50_000 / piece.length());
        long start = System.nanoTime();

        amazon(body);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
