package io.keybuzz.bootstrap.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.Leftovers;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.once.KeyedAnswers.Call;
import io.keybuzz.application.shared.once.StoredAnswer;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.access.LoginGuard;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.twofactor.LoginChallenge;
import io.keybuzz.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final TenantScope HOUSE = new TenantScope.One(TenantId.PLATFORM);

    private final List<String> counted = new ArrayList<>();

    @Test
    void keys_are_forgotten_after_a_day_however_many_there_are() {
        try (KeyBuzz keyBuzz = KeyBuzz.inMemory()) {
            KeyBuzzPorts.Stores stores = keyBuzz.ports().stores();
            FixedClock clock = new FixedClock();
            Housekeeping housekeeping = housekeeping(stores, clock);
            for (int i = 0; i < 2_500; i++) {
                answered(stores, "old " + i, clock.instant().minusSeconds(1));
            }
            answered(stores, "young", clock.instant());
            clock.advance(Duration.ofHours(24));

            assertThat(housekeeping.forgetKeys()).isEqualTo(2_500);
            assertThat(housekeeping.forgetKeys()).isZero();
            assertThat(stores.unitOfWork()
                            .read(
                                    new TenantScope.One(TENANT),
                                    () -> stores.answers().find(call("young"))))
                    .isPresent();
        }
    }

    @Test
    void everything_that_is_over_is_thrown_away_and_counted() {
        try (KeyBuzz keyBuzz = KeyBuzz.inMemory()) {
            KeyBuzzPorts.Stores stores = keyBuzz.ports().stores();
            FixedClock clock = new FixedClock();
            Housekeeping housekeeping = housekeeping(stores, clock);
            answered(stores, "old", clock.instant());
            SecretHash guard = SecretHash.of("somebody");
            stores.unitOfWork().run(HOUSE, () -> {
                stores.tenancy().access().guards().save(LoginGuard.fresh(guard, clock.instant()));
                stores.tenancy().twoFactor().challenges().add(challenge(clock.instant()));
                return guard;
            });
            housekeeping.tidy();
            assertThat(counted).isEmpty();

            clock.advance(Duration.ofDays(31));
            housekeeping.tidy();
            housekeeping.tidy();

            assertThat(counted).containsExactlyInAnyOrder("idempotency_keys 1", "login_guards 1", "login_challenges 1");
        }
    }

    @Test
    void what_cannot_be_thrown_away_keeps_nothing_else() {
        try (KeyBuzz keyBuzz = KeyBuzz.inMemory()) {
            KeyBuzzPorts.Stores real = keyBuzz.ports().stores();
            FixedClock clock = new FixedClock();
            answered(real, "old", clock.instant());
            clock.advance(Duration.ofDays(31));
            KeyBuzzPorts.Stores broken = new KeyBuzzPorts.Stores(
                    real.unitOfWork(),
                    real.outbox(),
                    real.tenancy(),
                    real.ticketing(),
                    real.billing(),
                    real.automation(),
                    real.marketplace(),
                    real.audit(),
                    real.answers(),
                    real.privacy(),
                    (kind, before, limit) -> {
                        if (kind == Leftovers.Kind.RAW_CONTENTS) {
                            return real.leftovers().clear(kind, before, limit);
                        }
                        throw new IllegalStateException("locked");
                    });

            housekeeping(broken, clock).tidy();

            assertThat(counted).containsExactly("idempotency_keys 1");
        }
    }

    private Housekeeping housekeeping(KeyBuzzPorts.Stores stores, FixedClock clock) {
        KeyBuzzConfig.Retention retention = new KeyBuzzConfig.Retention(Duration.ofDays(30), Duration.ofDays(90));
        return new Housekeeping(stores, clock, retention, (what, gone) -> counted.add(what + " " + gone));
    }

    private static LoginChallenge challenge(Instant at) {
        return new LoginChallenge(
                TenantId.PLATFORM,
                new UUID(3, 3),
                new UserId(new UUID(4, 4)),
                LoginChallenge.Purpose.VERIFY,
                "hash",
                at.plus(LoginChallenge.LIFETIME),
                Optional.empty(),
                at);
    }

    private static Call call(String key) {
        return new Call(TENANT, new UUID(2, 2), "POST", "/t", key);
    }

    private static void answered(KeyBuzzPorts.Stores stores, String key, Instant at) {
        stores.unitOfWork().run(new TenantScope.One(TENANT), () -> {
            stores.answers().claim(call(key), "0a".repeat(32), at);
            stores.answers().keep(call(key), new StoredAnswer(201, Optional.empty(), "{}"));
            return key;
        });
    }
}
