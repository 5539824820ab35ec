package io.keybuzz.adapters.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedHistoryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, May 4, 2026 at 10:00 AM Shop <s@shop.test> wrote:\n> old",
                "On Mon, May 4, 2026 at 10:00 AM Shop\n<s@shop.test> wrote:\n\n> old",
                "Le lun. 4 mai 2026 à 10:00, Boutique\n<s@shop.test> a écrit :\n\n> old",
                "Am 04.05.2026 um 10:00 schrieb Laden <s@shop.test>:\n> old",
                "Am Mo., 4. Mai 2026 um 10:00 Uhr schrieb Laden:\nold text",
                "El lun, 4 may 2026 a las 10:00, Tienda (<s@shop.test>) escribió:\n> viejo",
                "Il giorno lun 4 mag 2026 alle ore 10:00 Negozio ha scritto:\n> vecchio",
                "Em seg., 4 de mai. de 2026 às 10:00, Loja escreveu:\n> velho",
                "Op ma 4 mei 2026 om 10:00 schreef Winkel:\n> oud",
                "-----Original Message-----\nFrom: x\nold",
                "-----Message d'origine-----\nDe : x\nold",
                "-----Ursprüngliche Nachricht-----\nVon: x\nold",
                "-----Mensaje original-----\nDe: x\nold",
                "-----Messaggio originale-----\nDa: x\nold",
                "From: Shop <s@shop.test>\nSent: Monday, May 4, 2026 10:00\nTo: me\nSubject: x\n\nold",
                "________________________________\nDe : Boutique\nEnvoyé : lundi 4 mai 2026 10:00\nÀ : moi\n\nold",
                "Von: Laden\nGesendet: Montag, 4. Mai 2026 10:00\nAn: ich\n\nold",
                "> old\n> older\n"
            })
    void history_below_an_answer_is_taken_off(String history) {
        assertThat(QuotedHistory.trim("Thanks, it came.\n\nMarie\n\n" + history))
                .contains("Thanks, it came.\n\nMarie");
    }

    @Test
    void an_answer_below_the_quotation_is_kept() {
        assertThat(QuotedHistory.trim("On 4 May 2026, Shop wrote:\n> Did it come?\n\nYes, thanks."))
                .contains("Yes, thanks.");
    }

    @Test
    void answers_between_quotations_are_kept_with_what_they_answer() {
        assertThat(QuotedHistory.trim("> Blue?\nYes.\n> Large?\nNo.\n> Bye")).contains("> Blue?\nYes.\n> Large?\nNo.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello, where is my parcel?",
                "On the phone your colleague wrote: wait",
                "Le colis est abîmé, voici ce que le livreur a écrit :\ncasse",
                "From: here\nto there",
                "> everything is quoted",
                "On 4 May 2026 Shop wrote:\n> only history",
                "I am 40 years old\nOn 3 May"
            })
    void a_text_without_history_or_with_nothing_else_stays(String text) {
        assertThat(QuotedHistory.trim(text)).isEmpty();
    }
}
