package io.keybuzz.adapters.integration.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.TenancyProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindrot.jbcrypt.BCrypt;

class BcryptPasswordsTest {
    private static final String PEPPER = "a pepper for tests only, of some length";
    private final BcryptPasswords passwords = new BcryptPasswords(PasswordSettings.of(PEPPER, 4));

    @AfterEach
    void close() {
        passwords.close();
    }

    @Test
    void a_password_matches_its_own_hash_and_no_other_password_does() {
        PasswordHash hash = passwords.hash("owner-acme-123");
        assertThat(passwords.matches("owner-acme-123", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("owner-acme-124", Optional.of(hash))).isFalse();
        assertThat(passwords.matches("", Optional.of(hash))).isFalse();
    }

    @Test
    void a_hash_names_its_version_and_pepper_and_carries_the_cost() {
        assertThat(passwords.hash("x").value()).matches("v1\\$1\\$2a\\$04\\$.{53}");
        assertThat(passwords.hash("x")).isNotEqualTo(passwords.hash("x"));
    }

    @Test
    void no_byte_of_a_long_password_is_ignored() {
        PasswordHash hash = passwords.hash("x".repeat(72) + "AAAA");
        assertThat(passwords.matches("x".repeat(72) + "AAAA", Optional.of(hash)))
                .isTrue();
        assertThat(passwords.matches("x".repeat(72) + "BBBB", Optional.of(hash)))
                .isFalse();
        PasswordHash accents = passwords.hash("é".repeat(36) + "1");
        assertThat(passwords.matches("é".repeat(36) + "2", Optional.of(accents)))
                .isFalse();
    }

    @Test
    void what_bcrypt_would_confuse_stays_apart() {
        assertThat(passwords.matches("a", Optional.of(passwords.hash("a\0a")))).isFalse();
        assertThat(passwords.matches("a?", Optional.of(passwords.hash("a\ud800"))))
                .isFalse();
        assertThat(passwords.matches("a\ud800", Optional.of(passwords.hash("a\ud801"))))
                .isFalse();
    }

    @Test
    void two_ways_of_typing_the_same_letter_are_one_password() {
        PasswordHash composed = passwords.hash("caf\u00e9");
        assertThat(passwords.matches("cafe\u0301", Optional.of(composed))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$2a", "$2b", "$2y"})
    void hashes_of_the_source_system_verify(String prefix) {
        PasswordHash legacy = legacy(prefix, "mot de passe é€");
        assertThat(passwords.matches("mot de passe é€", Optional.of(legacy))).isTrue();
        assertThat(passwords.matches("mot de passe é", Optional.of(legacy))).isFalse();
    }

    /** Made by libxcrypt, not by the library under test. */
    @Test
    void hashes_written_by_other_programs_verify() {
        PasswordHash node = new PasswordHash("$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW");
        PasswordHash php = new PasswordHash("$2y$07$BCryptRequires22Chrcte/VlQH0piJtjXl.0t1XkA8pw9dMXTpOq");
        assertThat(passwords.matches("U*U", Optional.of(node))).isTrue();
        assertThat(passwords.matches("rasmuslerdorf", Optional.of(php))).isTrue();
        assertThat(passwords.matches("U*U", Optional.of(php))).isFalse();
    }

    @Test
    void a_password_bcrypt_would_cut_never_matches_a_legacy_hash() {
        String long73 = "x".repeat(73);
        assertThat(passwords.matches(long73, Optional.of(legacy("$2b", long73))))
                .isFalse();
        assertThat(passwords.matches("a\0a", Optional.of(legacy("$2b", "a")))).isFalse();
        assertThat(passwords.matches("x".repeat(72), Optional.of(legacy("$2b", "x".repeat(72)))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$2b$",
                "$2b$10$tooshort",
                "v1$1$2a$04$cut",
                "v1$9$2a$04$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234",
                "v2$1$2a$04$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234",
                "$2x$04$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234",
                "$2b$31$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234",
                "$2b$00$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234",
                "plain text"
            })
    void a_broken_hash_matches_nothing_and_breaks_nothing(String broken) {
        assertThat(passwords.matches("x", Optional.of(new PasswordHash(broken))))
                .isFalse();
    }

    @Test
    void an_unknown_user_costs_as_much_as_a_known_one() {
        try (BcryptPasswords slow = new BcryptPasswords(PasswordSettings.of(PEPPER, 6))) {
            PasswordHash hash = slow.hash("x");
            long known = fastest(() -> slow.matches("wrong", Optional.of(hash)));
            long unknown = fastest(() -> slow.matches("wrong", Optional.empty()));
            long broken = fastest(() -> slow.matches("wrong", Optional.of(new PasswordHash(""))));
            assertThat(unknown).isBetween(known / 2, known * 2);
            assertThat(broken).isBetween(known / 2, known * 2);
        }
    }

    @Test
    void former_peppers_verify_while_new_hashes_take_the_current_one() {
        PasswordHash old = passwords.hash("x");
        PasswordSettings rotated = new PasswordSettings("2", Map.of("1", PEPPER, "2", "another pepper"), 4, 1, 8);
        try (BcryptPasswords now = new BcryptPasswords(rotated)) {
            assertThat(now.matches("x", Optional.of(old))).isTrue();
            assertThat(now.hash("x").value()).startsWith("v1$2$");
        }
    }

    @Test
    void beyond_the_threads_and_the_queue_it_says_busy_with_a_pause() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(40);
        try (BcryptPasswords narrow = new BcryptPasswords(new PasswordSettings("1", Map.of("1", PEPPER), 8, 1, 8))) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                answers.add(callers.submit(() -> {
                    start.await();
                    return narrow.matches("x", Optional.empty());
                }));
            }
            start.countDown();
            assertThat(answers.stream().filter(BcryptPasswordsTest::wasBusy).count())
                    .isBetween(1L, 31L);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void without_a_limit_everybody_waits_and_nobody_is_turned_away() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(40);
        PasswordSettings one = new PasswordSettings("1", Map.of("1", PEPPER), 4, 1, 1);
        try (BcryptPasswords patient = new BcryptPasswords(one.withoutLimit())) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(callers.submit(() -> patient.matches("x", Optional.empty())));
            }
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isFalse();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void nothing_secret_is_printed() {
        assertThat(PasswordSettings.of(PEPPER, 4).toString()).doesNotContain(PEPPER);
        assertThatThrownBy(() -> new PasswordSettings("7", Map.of("1", PEPPER), 4, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(PEPPER);
    }

    private static boolean wasBusy(Future<Boolean> answer) {
        try {
            answer.get();
            return false;
        } catch (Exception failed) {
            Refusal refusal = (Refusal) failed.getCause();
            assertThat(refusal.code()).isEqualTo(TenancyProblem.LOGIN_BUSY);
            assertThat(refusal.facts()).containsEntry("retryAfter", 1);
            return true;
        }
    }

    /** Short work many times over: on a busy machine some run is left alone from start to end. */
    private static long fastest(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 60; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    private static PasswordHash legacy(String prefix, String password) {
        return new PasswordHash(
                prefix + BCrypt.hashpw(password, BCrypt.gensalt(4)).substring(3));
    }
}
