package io.keybuzz.adapters.marketplace.rakuten;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatinTest {
    @Test
    void what_has_a_place_stays_what_has_a_sister_becomes_it_and_pictures_go() {
        assertThat(Latin.of("Où ça ? ñß¿")).contains("Où ça ? ñß¿");
        assertThat(Latin.of("“L’œuvre” – 5 €…")).contains("\"L'oeuvre\" - 5 EUR...");
        assertThat(Latin.of("Merci 👍🏽 ❤️")).contains("Merci");
        assertThat(Latin.of("Erdős, Škoda")).contains("Erdos, Skoda");
        assertThat(Latin.of("e\u0301te\u0301")).contains("été");
    }

    @Test
    void letters_without_a_place_are_not_dropped_in_silence() {
        assertThat(Latin.of("Привет")).isEmpty();
        assertThat(Latin.of("ok 谢谢")).isEmpty();
    }
}
