package io.keybuzz.bootstrap.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.privacy.KeyInventory;
import io.keybuzz.application.privacy.Privacy;
import io.keybuzz.application.privacy.RotateKeys;
import io.keybuzz.domain.privacy.KeyUse;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.secret.Sealed;
import io.keybuzz.domain.shared.secret.SecretUnreadable;
import io.keybuzz.domain.tenancy.twofactor.SecondFactor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyRotationTest {
    private static final RotateKeys KEYS = new RotateKeys(false, 10);
    private static final RotateKeys ALL = new RotateKeys(true, 10);
    private static final String BOTH = Secrets.NEW + "," + Secrets.OLD;

    private final Secrets store = new Secrets();
    private final Map<UserId, TenantId> rows = new HashMap<>();

    @BeforeEach
    void fill() {
        Privacy before = store.with(Secrets.OLD);
        for (TenantId tenant : List.of(store.tenant, store.ids.next(TenantId::new), TenantId.PLATFORM)) {
            for (int i = 0; i < 25; i++) {
                rows.put(store.stored(before, tenant), tenant);
            }
        }
    }

    private void assertAllReadable(Privacy privacy) {
        rows.forEach((user, tenant) ->
                assertThat(store.opened(privacy, tenant, user)).isEqualTo(user.toString()));
    }

    @Test
    void rewrapping_tenants_keys_lets_the_old_master_key_go_and_leaves_values_alone() {
        Privacy both = store.with(BOTH);
        UserId one = rows.keySet().iterator().next();
        Sealed untouched = store.seed(rows.get(one), one);

        RotateKeys.Outcome outcome = both.rotate(KEYS, progress -> true);

        assertThat(outcome.done()).isEqualTo(new RotateKeys.Progress(3, 3, 0));
        assertThat(outcome.left()).isEqualTo(new KeyInventory("new", List.of(new KeyUse("new", 3)), 75, 75));
        assertThat(store.seed(rows.get(one), one)).isEqualTo(untouched);
        assertAllReadable(store.with(Secrets.NEW));
        assertThatThrownBy(() -> assertAllReadable(store.with(Secrets.OLD))).isInstanceOf(SecretUnreadable.class);
    }

    @Test
    void with_values_nothing_is_left_on_the_old_keys() {
        Privacy both = store.with(BOTH);

        RotateKeys.Outcome outcome = both.rotate(ALL, progress -> true);

        assertThat(outcome.done()).isEqualTo(new RotateKeys.Progress(3, 3, 75));
        assertThat(outcome.left()).isEqualTo(new KeyInventory("new", List.of(new KeyUse("new", 6)), 75, 0));
        assertThat(outcome.unreadableCount()).isZero();
        rows.forEach((user, tenant) ->
                assertThat(store.seed(tenant, user).tenantKey()).isEqualTo(2));
        assertAllReadable(store.with(Secrets.NEW));
        RotateKeys.Outcome again = both.rotate(ALL, progress -> true);
        assertThat(again.done()).isEqualTo(new RotateKeys.Progress(3, 0, 0));
    }

    @Test
    void keys_of_an_age_are_replaced_under_the_same_master_key_and_younger_ones_are_the_rotations_own() {
        Privacy both = store.with(BOTH);
        both.rotate(ALL, progress -> true);
        RotateKeys again = new RotateKeys(true, 10, store.clock.instant().plusSeconds(1));
        store.clock.advance(Duration.ofHours(1));

        assertThat(both.rotate(again, progress -> true).done()).isEqualTo(new RotateKeys.Progress(3, 0, 75));
        assertThat(both.rotate(again, progress -> true).done()).isEqualTo(new RotateKeys.Progress(3, 0, 0));
        rows.forEach((user, tenant) ->
                assertThat(store.seed(tenant, user).tenantKey()).isEqualTo(3));
        assertAllReadable(store.with(Secrets.NEW));
    }

    @Test
    void it_may_be_stopped_after_any_transaction_and_goes_on_from_there() {
        Privacy both = store.with(BOTH);
        long moved = 0;
        int runs = 0;
        long left = 1;
        while (left > 0) {
            AtomicInteger transactions = new AtomicInteger();
            RotateKeys.Outcome outcome = both.rotate(ALL, progress -> transactions.incrementAndGet() < 3);
            moved += outcome.done().valuesMoved();
            left = outcome.left().valuesOnOlderKeys() + outcome.left().keysOnOlderMasterKeys();
            assertAllReadable(both);
            assertThat(++runs).isLessThan(20);
        }
        assertThat(runs).isGreaterThan(2);
        assertThat(moved).isEqualTo(75);
    }

    @Test
    void what_cannot_be_read_is_told_left_as_it_is_and_stops_nobody() {
        UserId broken = rows.keySet().iterator().next();
        TenantId whose = rows.remove(broken);
        byte[] bytes = store.seed(whose, broken).toByteArray();
        bytes[20] ^= 1;
        Sealed damaged = Sealed.of(bytes);
        store.in(whose, () -> {
            store.stores
                    .tenancy()
                    .twoFactor()
                    .factors()
                    .save(SecondFactor.off(whose, broken, store.clock.instant()).begun(damaged, store.clock.instant()));
            return true;
        });

        RotateKeys.Outcome outcome = store.with(BOTH).rotate(ALL, progress -> true);

        assertThat(outcome.unreadableCount()).isEqualTo(1);
        assertThat(outcome.unreadable())
                .singleElement()
                .asString()
                .contains("tenant key 1", broken.toString(), "was changed or moved");
        assertThat(outcome.left().valuesOnOlderKeys()).isEqualTo(1);
        assertThat(store.seed(whose, broken)).isEqualTo(damaged);
        assertAllReadable(store.with(Secrets.NEW));
    }

    @Test
    void a_master_key_that_is_needed_and_was_not_given_is_named() {
        assertThat(store.with(Secrets.OLD).missingMasterKeys()).isEmpty();
        assertThat(store.with(BOTH).missingMasterKeys()).isEmpty();
        assertThat(store.with(Secrets.NEW).missingMasterKeys()).containsExactly("old");
    }

    @Test
    void a_lost_master_key_is_told_for_every_tenant_that_needs_it() {
        RotateKeys.Outcome outcome = store.with(Secrets.NEW).rotate(ALL, progress -> true);
        assertThat(outcome.done().valuesMoved()).isZero();
        assertThat(outcome.unreadable())
                .isNotEmpty()
                .allMatch(line -> line.contains("master key old is not configured"));
        assertThat(outcome.left().keysOnOlderMasterKeys()).isEqualTo(3);
        assertAllReadable(store.with(Secrets.OLD));
    }
}
