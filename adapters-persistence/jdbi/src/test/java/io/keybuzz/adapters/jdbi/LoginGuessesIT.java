package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.entry.Client;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.FixedClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Somebody guesses at one account from many places; {@code -Dkeybuzz.guesses=10000} for the full count. */
class LoginGuessesIT {
    private static final int GUESSES = Integer.getInteger("keybuzz.guesses", 1_000);
    private static final int AT_ONCE = 20;

    private final FixedClock clock = new FixedClock();

    private ProblemCode guess(TestAccounts accounts) {
        return catchThrowableOfType(
                        Refusal.class,
                        () -> accounts.app
                                .tenancy()
                                .logIn(new LogIn("owner@acme.test", "wrong", Optional.empty()), clock.instant()))
                .code();
    }

    private LogIn.Outcome logIn(TestAccounts accounts, Optional<OpaqueSecret> device) {
        Client client = new Client(device.map(OpaqueSecret::text), Optional.empty());
        return accounts.app
                .tenancy()
                .logIn(new LogIn("owner@acme.test", TestAccounts.PASSWORD, Optional.empty(), client), clock.instant());
    }

    @Test
    void a_hundred_are_looked_at_and_the_owner_still_gets_in_also_after_a_restart() {
        try (TestDatabase database = TestPostgres.fresh()) {
            TestAccounts accounts = new TestAccounts(database, database.stores(), clock);
            accounts.tenant("acme");
            Optional<OpaqueSecret> device = logIn(accounts, Optional.empty()).deviceId();
            accounts.looked.set(0);
            for (int round = 0; round < GUESSES / AT_ONCE; round++) {
                Concurrently.run(AT_ONCE, () -> guess(accounts))
                        .forEach(outcome -> assertThat(outcome.failure()).isEmpty());
                clock.advance(Duration.ofHours(1).plusSeconds(1));
            }
            assertThat(accounts.looked.get())
                    .isEqualTo(Math.min(100, accounts.looked.get()))
                    .isGreaterThan(GUESSES / AT_ONCE > 100 ? 99 : GUESSES / AT_ONCE);
            System.out.printf("of %d guesses %d were looked at%n", GUESSES, accounts.looked.get());

            TestAccounts restarted = new TestAccounts(database, database.stores(), clock);
            guess(restarted);
            assertThat(guess(restarted)).isEqualTo(TenancyProblem.TOO_MANY_ATTEMPTS);
            assertThat(logIn(restarted, device).deviceId()).isEqualTo(device);
        }
    }
}
