package io.keybuzz.domain.automation.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {
    @Test
    void counts_what_was_added_taken_away_and_replaced() {
        assertThat(EditDistance.between("", "")).isZero();
        assertThat(EditDistance.between("abc", "abc")).isZero();
        assertThat(EditDistance.between("", "abc")).isEqualTo(3);
        assertThat(EditDistance.between("kitten", "sitting")).isEqualTo(3);
        assertThat(EditDistance.between("abab", "ab")).isEqualTo(2);
        assertThat(EditDistance.between("colis 📦", "colis 📬")).isEqualTo(1);
    }

    @Test
    void is_the_same_both_ways_and_never_more_than_the_longer_text() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String one = word(random);
            String other = word(random);
            int distance = EditDistance.between(one, other);
            assertThat(distance)
                    .isEqualTo(EditDistance.between(other, one))
                    .isEqualTo(slowly(one, other))
                    .isLessThanOrEqualTo(Math.max(one.length(), other.length()));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static int slowly(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        int replaced = slowly(one.substring(1), other.substring(1)) + (one.charAt(0) == other.charAt(0) ? 0 : 1);
        return Math.min(replaced, 1 + Math.min(slowly(one.substring(1), other), slowly(one, other.substring(1))));
    }
}
