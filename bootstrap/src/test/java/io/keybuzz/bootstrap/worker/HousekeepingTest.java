package io.keybuzz.bootstrap.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.once.KeyedAnswers.Call;
import io.keybuzz.application.shared.once.StoredAnswer;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private static final TenantId TENANT = new TenantId(new UUID(1, 1));

    @Test
    void keys_are_forgotten_after_a_day_however_many_there_are() {
        try (KeyBuzz keyBuzz = KeyBuzz.inMemory()) {
            KeyBuzzPorts.Stores stores = keyBuzz.ports().stores();
            FixedClock clock = new FixedClock();
            Housekeeping housekeeping = new Housekeeping(stores, clock);
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
