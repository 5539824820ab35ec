package io.keybuzz.domain.ticketing.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.ticketing.routing.Rota.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RotaTest {
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BERT = new UUID(0, 2);
    /** Behind the others, although Java thinks it is negative. */
    private static final UUID CARA = new UUID(-1, 3);

    private static Rota rota(Optional<Integer> capacity, Optional<UUID> last, int anna, int bert, int cara) {
        return new Rota(
                capacity,
                last,
                List.of(new Seat(CARA, cara, false), new Seat(ANNA, anna, false), new Seat(BERT, bert, false)));
    }

    @Test
    void everybody_has_a_turn_and_then_it_begins_again() {
        List<UUID> given = new ArrayList<>();
        Optional<UUID> last = Optional.empty();
        for (int i = 0; i < 4; i++) {
            last = rota(Optional.empty(), last, 9, 0, 5).next(RoutingMode.ROUND_ROBIN);
            given.add(last.orElseThrow());
        }
        assertThat(given).containsExactly(ANNA, BERT, CARA, ANNA);
    }

    @Test
    void who_has_left_is_behind_whoever_is_next() {
        Rota rota = rota(Optional.empty(), Optional.of(new UUID(0, 1_000)), 0, 0, 0);
        assertThat(rota.next(RoutingMode.ROUND_ROBIN)).contains(CARA);
    }

    @Test
    void who_has_least_is_next_and_among_equals_who_is_behind_the_last() {
        assertThat(rota(Optional.empty(), Optional.empty(), 2, 1, 3).next(RoutingMode.LEAST_LOADED))
                .contains(BERT);
        assertThat(rota(Optional.empty(), Optional.of(ANNA), 1, 4, 1).next(RoutingMode.LEAST_LOADED))
                .contains(CARA);
        assertThat(rota(Optional.empty(), Optional.of(CARA), 1, 4, 1).next(RoutingMode.LEAST_LOADED))
                .contains(ANNA);
    }

    @Test
    void who_is_full_or_away_is_left_out_and_nobody_is_forced() {
        assertThat(rota(Optional.of(3), Optional.of(ANNA), 0, 3, 2).next(RoutingMode.ROUND_ROBIN))
                .contains(CARA);
        assertThat(rota(Optional.of(3), Optional.empty(), 3, 4, 3).next(RoutingMode.ROUND_ROBIN))
                .isEmpty();
        assertThat(rota(Optional.of(3), Optional.empty(), 3, 4, 3).next(RoutingMode.LEAST_LOADED))
                .isEmpty();
        Rota away = new Rota(
                Optional.empty(), Optional.empty(), List.of(new Seat(ANNA, 0, true), new Seat(BERT, 7, false)));
        assertThat(away.next(RoutingMode.LEAST_LOADED)).contains(BERT);
        assertThat(new Rota(Optional.empty(), Optional.empty(), List.of()).next(RoutingMode.ROUND_ROBIN))
                .isEmpty();
    }

    @Test
    void without_a_mode_nobody_is_given_anything() {
        assertThat(rota(Optional.empty(), Optional.empty(), 0, 0, 0).next(RoutingMode.NONE))
                .isEmpty();
    }
}
