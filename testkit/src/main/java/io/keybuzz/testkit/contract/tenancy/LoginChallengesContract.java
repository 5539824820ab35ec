package io.keybuzz.testkit.contract.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.twofactor.LoginChallenge;
import io.keybuzz.domain.tenancy.twofactor.LoginChallenge.Purpose;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.tenancy.twofactor.port.LoginChallenges}. */
public interface LoginChallengesContract extends StoreContract {
    private LoginChallenge added(TenantId tenant, Purpose purpose) {
        LoginChallenge challenge = new LoginChallenge(
                tenant,
                stores().ids().next(),
                stores().ids().next(UserId::new),
                purpose,
                "hash of a secret",
                stores().now().plus(Duration.ofMinutes(5)),
                Optional.empty(),
                stores().now());
        change(tenant, () -> stores().loginChallenges().add(challenge));
        return challenge;
    }

    private boolean use(LoginChallenge challenge, Instant at) {
        return inTenant(challenge.tenant(), () -> stores().loginChallenges().use(challenge.id(), at));
    }

    private Optional<LoginChallenge> found(TenantId tenant, UUID id) {
        return read(tenant, () -> stores().loginChallenges().find(id));
    }

    @Test
    default void a_challenge_comes_back_as_it_was() {
        TenantId tenant = givenTenant();
        LoginChallenge verify = added(tenant, Purpose.VERIFY);
        LoginChallenge enrol = added(TenantId.PLATFORM, Purpose.ENROL);

        assertThat(found(tenant, verify.id())).contains(verify);
        assertThat(found(TenantId.PLATFORM, enrol.id())).contains(enrol);
        assertThat(found(tenant, stores().ids().next())).isEmpty();
    }

    @Test
    default void it_is_used_once() {
        LoginChallenge challenge = added(givenTenant(), Purpose.VERIFY);

        assertThat(use(challenge, stores().now())).isTrue();
        assertThat(use(challenge, stores().now())).isFalse();
        assertThat(found(challenge.tenant(), challenge.id()).orElseThrow().usedAt())
                .contains(stores().now());
    }

    @Test
    default void of_many_at_a_time_one_uses_it() {
        LoginChallenge challenge = added(givenTenant(), Purpose.VERIFY);

        var outcomes = Concurrently.run(6, () -> use(challenge, stores().now()));

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(outcomes.stream().filter(outcome -> outcome.result().equals(Optional.of(true))))
                .hasSize(1);
    }

    @Test
    default void it_cannot_be_used_when_its_time_is_up() {
        LoginChallenge challenge = added(givenTenant(), Purpose.VERIFY);

        assertThat(use(challenge, challenge.expiresAt())).isFalse();
        assertThat(use(challenge, challenge.expiresAt().minusMillis(1))).isTrue();
    }

    @Test
    default void another_tenants_challenge_is_out_of_sight_and_reach() {
        LoginChallenge challenge = added(givenTenant(), Purpose.VERIFY);
        TenantId other = givenTenant();

        assertThat(found(other, challenge.id())).isEmpty();
        assertThat(inTenant(other, () -> stores().loginChallenges().use(challenge.id(), stores().now())))
                .isFalse();
        assertOutsideScope(() -> change(other, () -> stores().loginChallenges().add(challenge)));
        assertThat(use(challenge, stores().now())).isTrue();
    }
}
