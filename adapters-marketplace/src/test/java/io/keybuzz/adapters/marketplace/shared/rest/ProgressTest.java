package io.keybuzz.adapters.marketplace.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    private static Progress begun() {
        return Progress.of(Optional.empty(), NOW).underWay(NOW);
    }

    private static Progress turn(Progress pass, boolean more, String... ids) {
        return pass.turned(List.of(ids), List.of(ids), more);
    }

    @Test
    void a_first_sync_looks_a_week_back() {
        assertThat(begun().since(Duration.ofMinutes(10)))
                .isEqualTo(NOW.minus(Duration.ofDays(7)).minusSeconds(600));
    }

    @Test
    void a_cursor_says_all_of_it() {
        Progress pass = turn(begun(), true, "a", "b");

        assertThat(Progress.of(Optional.of(pass.cursor()), NOW)).isEqualTo(pass);
        Progress tokened = begun().turned(Optional.of("a token with blanks"));
        assertThat(Progress.of(Optional.of(tokened.cursor()), NOW)).isEqualTo(tokened);
    }

    @Test
    void a_pass_of_one_page_needs_no_second_look() {
        Progress done = turn(begun(), false, "a", "b");

        assertThat(done.page()).isZero();
        assertThat(done.position()).isEqualTo(NOW.minusSeconds(120));
        assertThat(done.rests(NOW.plusSeconds(29))).isTrue();
        assertThat(done.rests(NOW.plusSeconds(30))).isFalse();
    }

    @Test
    void a_pass_of_several_pages_ends_when_two_rounds_show_the_same_in_any_order() {
        Progress second = turn(turn(begun(), true, "a", "b"), false, "c");
        assertThat(second.page()).isEqualTo(1);
        assertThat(second.round()).isEqualTo(2);

        assertThat(turn(turn(second, true, "c", "a"), false, "b").page()).isZero();

        Progress third = turn(turn(second, true, "a", "c"), false, "d");
        assertThat(third.round()).isEqualTo(3);
    }

    @Test
    void a_list_that_never_settles_leaves_the_position_where_it_is() {
        Progress pass = begun();
        Instant position = pass.position();
        for (int round = 0; round < 4; round++) {
            pass = turn(turn(pass, true, "a" + round), false, "b" + round);
        }
        assertThat(pass.page()).isZero();
        assertThat(pass.position()).isEqualTo(position);
        assertThat(pass.rests(NOW)).isTrue();
    }

    @Test
    void a_token_that_never_changes_is_a_loop() {
        Progress stuck = begun().turned(Optional.of("t")).turned(Optional.of("t"));

        assertThatThrownBy(() -> Progress.of(Optional.of(stuck.cursor()), NOW).rests(NOW))
                .isInstanceOf(ChannelTrouble.class);
        assertThat(stuck.rests(NOW.plusSeconds(60))).isFalse();
        assertThat(stuck.position()).isEqualTo(begun().position());
    }

    @Test
    void a_clock_that_was_put_back_moves_no_position_back() {
        Progress done = turn(begun(), false, "a");
        Progress later = turn(done.underWay(NOW.minusSeconds(3600)), false, "a");

        assertThat(later.position()).isEqualTo(done.position());
    }

    @Test
    void what_is_known_stands_behind_the_progress() {
        Known known = Known.of(Optional.empty());
        known.add("1", "x");
        String cursor = known.cursor(begun());

        assertThat(Progress.of(Known.progress(Optional.of(cursor)), NOW)).isEqualTo(begun());
        assertThat(Known.of(Optional.of(cursor)).has("1", "x")).isTrue();
        assertThat(Known.of(Optional.of(cursor)).has("1", "y")).isFalse();
        assertThat(Known.of(Optional.of(cursor)).hasOfOld("1", "x")).isFalse();
        known.passBegins(true);
        assertThat(known.hasOfOld("1", "x")).isTrue();
        for (int i = 0; i < 2_000; i++) {
            known.add("n" + i, "x");
        }
        assertThat(known.cursor(begun()).length()).isLessThan(20_000);
        assertThat(known.has("n1999", "x")).isTrue();
    }
}
