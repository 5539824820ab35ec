package io.keybuzz.adapters.marketplace.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyMarkersTest {
    @ParameterizedTest
    @CsvSource({
        "Begin message, End message",
        "Message: , Fin du message",
        "Début du message, Fin du message",
        "DÃ©but du message, Fin du message",
        "Anfang der Nachricht, Ende der Nachricht",
        "Inizio messaggio, Fine messaggio",
        "Iniciar mensaje, Finalizar mensaje",
        "Iniciar mensagem, Mensagem final",
        "Iniciar mensagem, Encerrar mensagem",
        "メッセージはここから, メッセージはここまで",
        "Begin message / Début du message, End message / Fin du message"
    })
    void the_buyers_words_stand_between_the_markers_of_every_language(String begin, String end) {
        String text = "You have mail\n------------- " + begin + " -------------\nwords\n------------- " + end
                + " -------------\nfooter";

        assertThat(BodyMarkers.in(text)).contains(new BodyMarkers("You have mail", "words", "footer", "markers"));
    }

    @Test
    void a_text_without_marker_lines_has_none() {
        assertThat(BodyMarkers.in("I send you a message\n- Message -\n------------- Message"))
                .isEmpty();
    }

    @Test
    void a_pair_without_dashes_is_one_and_half_of_it_is_the_buyers() {
        assertThat(BodyMarkers.in("You have mail\nBegin message\nwords\nEnd message\nfooter"))
                .contains(new BodyMarkers("You have mail", "words", "footer", "markers"));
        assertThat(BodyMarkers.in("words\nEnd message")).isEmpty();
        assertThat(BodyMarkers.in("Message\nwords\nFin du message")).isEmpty();
    }

    @Test
    void half_a_pair_is_told_apart_from_a_pair() {
        assertThat(BodyMarkers.in("x\n--- Begin message ---\nwords")
                        .orElseThrow()
                        .extraction())
                .isEqualTo("begin-marker");
        assertThat(BodyMarkers.in("words\n--- End message ---\nfooter").orElseThrow())
                .isEqualTo(new BodyMarkers("", "words", "footer", "end-marker"));
    }

    @Test
    void an_end_before_the_beginning_is_no_end() {
        assertThat(BodyMarkers.in("--- End message ---\nx\n--- Begin message ---\nwords")
                        .orElseThrow())
                .satisfies(markers -> assertThat(markers.inside()).isEqualTo("words"))
                .satisfies(markers -> assertThat(markers.after()).isEmpty());
    }
}
