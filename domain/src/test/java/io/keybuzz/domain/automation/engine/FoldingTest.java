package io.keybuzz.domain.automation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void letters_lose_case_and_accents_and_white_space_becomes_one_space() {
        assertThat(Folding.fold(" COLIS \t ABÎMÉ\r\n\n")).isEqualTo("colis abime");
        assertThat(Folding.fold("Straße ẞ")).isEqualTo("strasse ss");
        assertThat(Folding.fold("Œuvre, cœur, ÆSIR, smørrebrød")).isEqualTo("oeuvre, coeur, aesir, smorrebrod");
        assertThat(Folding.fold("l’été")).isEqualTo("l'ete");
        assertThat(Folding.fold("e\u0301te\u0301")).isEqualTo("ete");
        assertThat(Folding.fold("ñandú ¿Dónde?")).isEqualTo("nandu ¿donde?");
        assertThat(Folding.fold("\u00A0a\u202Fb ")).isEqualTo("a b");
        assertThat(Folding.fold("ﬁn №")).isEqualTo("fin no");
        assertThat(Folding.fold("日本 \uD83D\uDE00")).isEqualTo("日本 \uD83D\uDE00");
        assertThat(Folding.fold("")).isEmpty();
    }

    @Test
    void folding_twice_is_folding_once() {
        for (int c = 0; c < 0x3000; c++) {
            String text = "a " + (char) c + " b";
            assertThat(Folding.fold(Folding.fold(text))).as("U+%04X", c).isEqualTo(Folding.fold(text));
        }
    }
}
