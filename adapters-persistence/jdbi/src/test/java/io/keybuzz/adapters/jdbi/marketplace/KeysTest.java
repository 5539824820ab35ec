package io.keybuzz.adapters.jdbi.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void a_short_text_is_its_own_key() {
        assertThat(Keys.indexable("<abc@example.com>")).isEqualTo("<abc@example.com>");
        assertThat(Keys.indexable("x".repeat(400))).hasSize(400);
    }

    @Test
    void long_texts_that_differ_at_their_end_have_different_keys_an_index_takes() {
        String one = Keys.indexable("x".repeat(20_000) + "1");
        String two = Keys.indexable("x".repeat(20_000) + "2");

        assertThat(one).isNotEqualTo(two).startsWith("x".repeat(400)).hasSizeLessThan(500);
        assertThat(Keys.indexable("x".repeat(20_000) + "1")).isEqualTo(one);
    }

    @Test
    void a_character_of_two_units_is_not_cut_in_half() {
        String cut = Keys.indexable("x".repeat(399) + "📦".repeat(200));

        assertThat(cut).startsWith("x".repeat(399) + "…");
    }
}
