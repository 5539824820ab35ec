package io.keybuzz.testkit.contract.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.secret.Sealed;
import io.keybuzz.domain.shared.secret.SealedColumn;
import io.keybuzz.domain.tenancy.twofactor.SecondFactor;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.tenancy.twofactor.port.SecondFactors} and of the column of their seeds. */
public interface SecondFactorsContract extends StoreContract {
    private static Sealed seed(int tenantKey) {
        return Sealed.under(tenantKey, new byte[] {9, 8, 7, 6});
    }

    private SecondFactor begun(TenantId tenant, int tenantKey) {
        return SecondFactor.off(tenant, stores().ids().next(UserId::new), stores().now())
                .begun(seed(tenantKey), stores().now());
    }

    private SecondFactor on(TenantId tenant) {
        return stored(begun(tenant, 1).confirmed(100, List.of("hash-1", "hash-2"), stores().now()));
    }

    private SecondFactor stored(SecondFactor factor) {
        change(factor.tenant(), () -> stores().secondFactors().save(factor));
        return factor;
    }

    private Optional<SecondFactor> found(SecondFactor factor) {
        return read(factor.tenant(), () -> stores().secondFactors().find(factor.user()));
    }

    private boolean takes(SecondFactor factor, long step) {
        return takes(factor.tenant(), factor, step);
    }

    private boolean takes(TenantId asking, SecondFactor factor, long step) {
        Instant now = stores().now();
        return inTenant(asking, () -> stores().secondFactors().takeStep(factor.user(), step, now));
    }

    private boolean takes(SecondFactor factor, String hash) {
        return takes(factor.tenant(), factor, hash);
    }

    private boolean takes(TenantId asking, SecondFactor factor, String hash) {
        Instant now = stores().now();
        return inTenant(asking, () -> stores().secondFactors().takeRecoveryCode(factor.user(), hash, now));
    }

    /** One more wrong code is noted on what is stored now. */
    private SecondFactor failedAgain(SecondFactor factor) {
        return inTenant(factor.tenant(), () -> {
            SecondFactor seen =
                    stores().secondFactors().findToChange(factor.user()).orElseThrow();
            stores().secondFactors().save(seen.failed(stores().now()));
            return seen;
        });
    }

    @Test
    default void a_factor_comes_back_as_it_was_in_every_state() {
        TenantId tenant = givenTenant();
        SecondFactor factor = stored(begun(tenant, 1));
        assertThat(found(factor)).contains(factor);

        SecondFactor confirmed = stored(factor.confirmed(7, List.of("a", "b"), stores().now()));
        assertThat(found(factor)).contains(confirmed);

        SecondFactor failing = confirmed;
        for (int i = 0; i < SecondFactor.TRIES; i++) {
            failing = stored(failing.failed(stores().now()));
            assertThat(found(factor)).contains(failing);
        }
        assertThat(failing.blockedUntil()).isPresent();

        SecondFactor off = stored(failing.turnedOff(stores().now()));
        assertThat(found(factor)).contains(off);
        assertThat(off.seed()).isEmpty();
        assertThat(found(begun(tenant, 1))).isEmpty();
    }

    @Test
    default void the_houses_factors_are_read_on_the_platform_and_changed_under_its_own_id() {
        SecondFactor house = on(TenantId.PLATFORM);
        SecondFactor tenants = on(givenTenant());

        assertThat(read(PLATFORM, () -> stores().secondFactors().find(house.user())))
                .contains(house);
        assertThat(read(PLATFORM, () -> stores().secondFactors().find(tenants.user())))
                .isEmpty();
        assertThat(takes(house, 101)).isTrue();
    }

    @Test
    default void a_step_is_taken_once_and_none_before_it_after_that() {
        SecondFactor factor = on(givenTenant());

        assertThat(takes(factor, 100)).isFalse();
        assertThat(takes(factor, 102)).isTrue();
        assertThat(takes(factor, 102)).isFalse();
        assertThat(takes(factor, 101)).isFalse();
        assertThat(takes(factor, 103)).isTrue();
        assertThat(found(factor).orElseThrow().lastStep()).isEqualTo(103);
    }

    @Test
    default void taking_a_code_forgets_the_wrong_ones() {
        SecondFactor factor = on(givenTenant());
        stored(factor.failed(stores().now()));
        assertThat(takes(factor, 101)).isTrue();
        assertThat(found(factor).orElseThrow().failures()).isZero();

        stored(found(factor).orElseThrow().failed(stores().now()));
        assertThat(takes(factor, "hash-2")).isTrue();
        assertThat(found(factor).orElseThrow().failures()).isZero();
    }

    @Test
    default void a_recovery_code_is_taken_once() {
        SecondFactor factor = on(givenTenant());

        assertThat(takes(factor, "hash-3")).isFalse();
        assertThat(takes(factor, "hash-1")).isTrue();
        assertThat(takes(factor, "hash-1")).isFalse();
        assertThat(found(factor).orElseThrow().recoveryHashes()).containsExactly("hash-2");
    }

    @Test
    default void what_is_not_on_takes_nothing() {
        SecondFactor begun = stored(begun(givenTenant(), 1));
        assertThat(takes(begun, 1_000)).isFalse();
        assertThat(takes(begun, "hash-1")).isFalse();
    }

    @Test
    default void of_many_at_a_time_one_takes_the_step() {
        SecondFactor factor = on(givenTenant());

        var outcomes = Concurrently.run(8, () -> takes(factor, 200));

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(outcomes.stream().filter(outcome -> outcome.result().equals(Optional.of(true))))
                .hasSize(1);
    }

    @Test
    default void who_looks_to_change_waits_for_those_before() {
        SecondFactor factor = on(givenTenant());

        var outcomes = Concurrently.run(SecondFactor.TRIES - 1, () -> failedAgain(factor));

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(found(factor).orElseThrow().failures()).isEqualTo(SecondFactor.TRIES - 1);
    }

    @Test
    default void another_tenants_factor_is_out_of_sight_and_reach() {
        SecondFactor factor = on(givenTenant());
        TenantId other = givenTenant();

        assertThat(read(other, () -> stores().secondFactors().find(factor.user())))
                .isEmpty();
        assertThat(takes(other, factor, 500)).isFalse();
        assertThat(takes(other, factor, "hash-1")).isFalse();
        assertOutsideScope(() -> change(other, () -> stores().secondFactors().save(factor.turnedOff(stores().now()))));
        assertThat(found(factor)).contains(factor);
    }

    @Test
    default void sealed_seeds_are_found_by_the_key_they_need_in_pages_and_replaced() {
        TenantId tenant = givenTenant();
        SecondFactor first = stored(begun(tenant, 1));
        SecondFactor fine = stored(begun(tenant, 2));
        SecondFactor third = stored(begun(tenant, 1));
        stored(begun(tenant, 1).turnedOff(stores().now()));
        stored(begun(givenTenant(), 1));
        SealedColumn seeds = stores().seeds();

        List<SealedColumn.Value> page = read(tenant, () -> seeds.sealedOtherwise(2, Optional.empty(), 1));
        UUID last = first.user().value();
        assertThat(page).containsExactly(new SealedColumn.Value(last, seed(1)));
        List<SealedColumn.Value> next = read(tenant, () -> seeds.sealedOtherwise(2, Optional.of(last), 10));
        assertThat(next).containsExactly(new SealedColumn.Value(third.user().value(), seed(1)));
        assertThat(read(tenant, seeds::valuesByKey)).isEqualTo(Map.of(1, 2L, 2, 1L));

        Sealed moved = Sealed.under(2, new byte[] {5});
        change(tenant, () -> seeds.replace(page.get(0), moved));
        change(tenant, () -> seeds.replace(page.get(0), seed(3)));
        assertThat(found(first).orElseThrow().seed()).contains(moved);
        assertThat(found(fine)).contains(fine);
        assertThat(read(tenant, seeds::valuesByKey)).isEqualTo(Map.of(1, 1L, 2, 2L));
    }
}
