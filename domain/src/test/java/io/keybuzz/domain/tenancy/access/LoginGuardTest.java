package io.keybuzz.domain.tenancy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginGuardTest {
    private static final EmailAddress ADDRESS = new EmailAddress("agathe@example.test");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final LoginGuard fresh = LoginGuard.fresh(LoginGuard.keyOf(ADDRESS), NOW);

    private static LoginGuard failing(LoginGuard guard, int times, Instant now) {
        LoginGuard after = guard;
        for (int i = 0; i < times; i++) {
            after = after.admit(now).orElseThrow().failed(now);
        }
        return after;
    }

    @Test
    void five_wrong_ones_are_free_and_the_sixth_waits_half_a_minute() {
        LoginGuard guard = failing(fresh, 5, NOW);

        assertThat(guard.admit(NOW.plusSeconds(29))).isEmpty();
        assertThat(guard.wait(NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(guard.admit(NOW.plusSeconds(30))).isPresent();
    }

    @Test
    void waits_double_up_to_an_hour() {
        LoginGuard guard = failing(fresh, 5, NOW);
        Instant now = NOW;
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            waits.add(guard.wait(now).toSeconds());
            now = now.plus(guard.wait(now));
            guard = guard.admit(now).orElseThrow().failed(now);
        }

        assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1_920L, 3_600L, 3_600L, 3_600L);
    }

    @Test
    void whoever_guesses_without_end_has_a_hundred_looked_at() {
        LoginGuard guard = fresh;
        int looked = 0;
        for (Instant now = NOW; now.isBefore(NOW.plus(Duration.ofDays(30))); now = now.plusSeconds(600)) {
            Optional<LoginGuard> admitted = guard.admit(now);
            if (admitted.isPresent()) {
                looked++;
                guard = admitted.get().failed(now);
            }
        }

        assertThat(looked).isEqualTo(100);
        assertThat(guard.wait(NOW)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void at_most_ten_are_looked_at_at_once_and_one_once_there_is_a_wait() {
        LoginGuard guard = fresh;
        for (int i = 0; i < 10; i++) {
            guard = guard.admit(NOW).orElseThrow();
        }
        assertThat(guard.admit(NOW)).isEmpty();
        assertThat(guard.released(NOW).admit(NOW)).isPresent();

        LoginGuard waited = failing(fresh, 5, NOW).admit(NOW.plusSeconds(30)).orElseThrow();
        assertThat(waited.admit(NOW.plusSeconds(31))).isEmpty();
    }

    @Test
    void attempts_that_were_cut_off_count_as_wrong_ones_after_a_minute() {
        LoginGuard guard = fresh;
        for (int i = 0; i < 6; i++) {
            guard = guard.admit(NOW).orElseThrow();
        }

        assertThat(guard.admit(NOW.plusSeconds(61)).orElseThrow().fails()).isEqualTo(6);
    }

    @Test
    void a_device_is_known_for_thirty_days_after_a_login() {
        LoginGuard known = fresh.known(NOW);

        assertThat(fresh.knows(NOW)).isFalse();
        assertThat(known.knows(NOW.plus(Duration.ofDays(30)).minusSeconds(1))).isTrue();
        assertThat(known.knows(NOW.plus(Duration.ofDays(30)))).isFalse();
        assertThat(failing(known, 5, NOW).knows(NOW)).isTrue();
    }

    @Test
    void keys_tell_addresses_and_devices_apart_and_not_their_case() {
        OpaqueSecret device = new OpaqueSecret("d".repeat(43));

        assertThat(LoginGuard.keyOf(new EmailAddress("AGATHE@Example.test"))).isEqualTo(fresh.key());
        assertThat(LoginGuard.keyOf(new EmailAddress("b@example.test"))).isNotEqualTo(fresh.key());
        assertThat(LoginGuard.keyOf(ADDRESS, device)).isNotEqualTo(fresh.key());
        assertThat(LoginGuard.keyOf(ADDRESS, new OpaqueSecret("e".repeat(43))))
                .isNotEqualTo(LoginGuard.keyOf(ADDRESS, device));
    }
}
