package io.keybuzz.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final String HIGH = String.valueOf((char) 0xD83D);
    private static final String LOW = String.valueOf((char) 0xDCE6);

    @Test
    void text_of_whole_characters_can_be_stored() {
        assertThat(Texts.isStorable("")).isTrue();
        assertThat(Texts.isStorable("é 📦 \t\r\n \u0001 \uffff")).isTrue();
        assertThat(Texts.isStorable(HIGH + LOW)).isTrue();
    }

    @Test
    void the_null_character_and_half_characters_cannot() {
        for (String bad :
                new String[] {"\0", "a\0b", HIGH, LOW, HIGH + "a", LOW + HIGH, HIGH + HIGH + LOW, "a" + HIGH}) {
            assertThat(Texts.isStorable(bad)).isFalse();
            assertThat(Texts.isStorable(Texts.storable(bad))).isTrue();
        }
    }

    @Test
    void what_cannot_be_stored_is_shown_as_unknown_and_the_rest_is_kept() {
        assertThat(Texts.storable("a\0b" + HIGH + "c📦")).isEqualTo("a\ufffdb\ufffdc📦");
        String good = "é📦";
        assertThat(Texts.storable(good)).isSameAs(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u00a0", "\u200b\u200d\ufeff", "\u2003\u3000", "\u0007"})
    void white_space_and_invisible_characters_are_no_content(String text) {
        assertThat(Texts.hasContent(text)).isFalse();
        assertThat(Texts.hasContent(text + ".")).isTrue();
    }

    @Test
    void length_is_counted_in_characters_as_people_count() {
        assertThat(Texts.length("a📦é")).isEqualTo(3);
        assertThat(Texts.length("")).isZero();
    }

    @Test
    void cutting_never_cuts_a_character_in_half() {
        assertThat(Texts.truncate("a📦é", 2)).isEqualTo("a📦");
        assertThat(Texts.truncate("a📦é", 3)).isEqualTo("a📦é");
        assertThat(Texts.truncate("a📦é", 4)).isEqualTo("a📦é");
        assertThat(Texts.truncate("📦", 0)).isEmpty();
    }
}
