package io.keybuzz.application.tenancy.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.Tenancy;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.testkit.Concurrently;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private static final String OWNER = "owner@acme.test";

    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final Tenancy tenancy = keybuzz.app.tenancy();

    @BeforeEach
    void found() {
        keybuzz.tenant("acme");
    }

    private LogIn.Outcome logIn(String email, String password, Optional<OpaqueSecret> device) {
        Client client = new Client(device.map(OpaqueSecret::text), Optional.empty());
        return tenancy.logIn(new LogIn(email, password, Optional.empty(), client), keybuzz.now());
    }

    private ProblemCode guess(String email) {
        return guess(email, Optional.empty());
    }

    private ProblemCode guess(String email, Optional<OpaqueSecret> device) {
        return catchThrowableOfType(Refusal.class, () -> logIn(email, "wrong", device))
                .code();
    }

    @Test
    void five_wrong_passwords_are_free_then_even_the_right_one_waits() {
        for (int i = 0; i < 5; i++) {
            assertThat(guess(OWNER)).isEqualTo(TenancyProblem.BAD_CREDENTIALS);
        }

        assertThatThrownBy(() -> logIn(OWNER, TestKeyBuzz.PASSWORD, Optional.empty()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(TenancyProblem.TOO_MANY_ATTEMPTS);
                    assertThat(refusal.facts()).containsEntry("retryAfter", 30L);
                });
        keybuzz.clock.advance(Duration.ofSeconds(30));
        assertThat(logIn(OWNER, TestKeyBuzz.PASSWORD, Optional.empty()).token()).isNotBlank();
        assertThat(guess(OWNER)).as("all is forgotten").isEqualTo(TenancyProblem.BAD_CREDENTIALS);
    }

    @Test
    void of_ten_thousand_guesses_a_hundred_are_looked_at_however_patient_somebody_is() {
        int before = keybuzz.passwords.looked.get();
        for (int i = 0; i < 10_000; i++) {
            guess(OWNER);
            keybuzz.clock.advance(Duration.ofMinutes(4));
        }

        assertThat(keybuzz.passwords.looked.get() - before).isEqualTo(100);
    }

    @Test
    void guessing_from_many_places_at_once_gets_no_further() {
        int before = keybuzz.passwords.looked.get();
        for (int i = 0; i < 50; i++) {
            Concurrently.run(20, () -> guess(OWNER));
        }

        assertThat(keybuzz.passwords.looked.get() - before).isBetween(5, 14);
    }

    @Test
    void the_owner_gets_in_on_a_known_device_while_strangers_guess() {
        LogIn.Outcome earlier = logIn(OWNER, TestKeyBuzz.PASSWORD, Optional.empty());
        keybuzz.clock.advance(Duration.ofDays(29));
        for (int i = 0; i < 200; i++) {
            guess(OWNER);
        }

        assertThat(guess(OWNER)).isEqualTo(TenancyProblem.TOO_MANY_ATTEMPTS);
        LogIn.Outcome again = logIn(OWNER, TestKeyBuzz.PASSWORD, earlier.deviceId());
        assertThat(again.deviceId()).isEqualTo(earlier.deviceId());
        keybuzz.clock.advance(Duration.ofDays(29));
        assertThat(logIn(OWNER, TestKeyBuzz.PASSWORD, earlier.deviceId()).token())
                .as("each login makes it known for another month")
                .isNotBlank();
    }

    @Test
    void a_device_is_known_for_its_own_address_alone_and_has_limited_patience_itself() {
        keybuzz.tenant("globex");
        Optional<OpaqueSecret> device = logIn("owner@globex.test", TestKeyBuzz.PASSWORD, Optional.empty())
                .deviceId();
        for (int i = 0; i < 5; i++) {
            guess(OWNER);
            assertThat(guess("owner@globex.test", device)).isEqualTo(TenancyProblem.BAD_CREDENTIALS);
        }

        assertThat(guess(OWNER, device)).isEqualTo(TenancyProblem.TOO_MANY_ATTEMPTS);
        assertThat(guess("owner@globex.test", device)).isEqualTo(TenancyProblem.TOO_MANY_ATTEMPTS);
        assertThat(logIn("owner@globex.test", TestKeyBuzz.PASSWORD, Optional.empty())
                        .token())
                .as("others are not held up by it")
                .isNotBlank();
    }

    @Test
    void a_device_that_was_made_up_is_a_stranger_and_is_given_another_name() {
        OpaqueSecret madeUp = new OpaqueSecret("x".repeat(43));

        assertThat(logIn(OWNER, TestKeyBuzz.PASSWORD, Optional.of(madeUp)).deviceId())
                .isPresent()
                .isNotEqualTo(Optional.of(madeUp));
    }

    @Test
    void an_unknown_address_is_refused_like_a_known_one_with_as_much_work() {
        List<List<Object>> seen = new ArrayList<>();
        for (String address : List.of(OWNER, "nobody@acme.test")) {
            List<Object> answers = new ArrayList<>();
            int before = keybuzz.passwords.looked.get();
            for (int i = 0; i < 8; i++) {
                Refusal refusal = catchThrowableOfType(Refusal.class, () -> logIn(address, "wrong", Optional.empty()));
                answers.add(refusal.code() + refusal.detail() + refusal.facts());
            }
            answers.add(keybuzz.passwords.looked.get() - before);
            seen.add(answers);
        }

        assertThat(seen.get(1)).isEqualTo(seen.get(0)).endsWith(5);
    }

    @Test
    void an_attempt_nobody_came_to_look_at_is_not_held_against_anybody() {
        keybuzz.passwords.busy = true;
        for (int i = 0; i < 20; i++) {
            assertThat(guess(OWNER)).isEqualTo(TenancyProblem.LOGIN_BUSY);
        }
        keybuzz.passwords.busy = false;

        assertThat(logIn(OWNER, TestKeyBuzz.PASSWORD, Optional.empty()).token()).isNotBlank();
    }

    @Test
    void a_closed_account_with_the_right_password_is_not_counted() {
        keybuzz.tenant("paused", io.keybuzz.domain.tenancy.TenantStatus.SUSPENDED, "owner@paused.test");
        for (int i = 0; i < 10; i++) {
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> logIn("owner@paused.test", TestKeyBuzz.PASSWORD, Optional.empty()))
                            .code())
                    .isEqualTo(TenancyProblem.ACCOUNT_CLOSED);
        }
    }
}
