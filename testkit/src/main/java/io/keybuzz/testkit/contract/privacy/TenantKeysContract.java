package io.keybuzz.testkit.contract.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.privacy.KeyUse;
import io.keybuzz.domain.privacy.TenantKey;
import io.keybuzz.domain.privacy.WrappedKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.privacy.port.TenantKeys}. */
public interface TenantKeysContract extends StoreContract {
    private TenantKey key(TenantId tenant, int number, String masterKey) {
        WrappedKey wrapped = WrappedKey.of((tenant + " " + number + " " + masterKey).getBytes(UTF_8));
        return new TenantKey(tenant, number, masterKey, masterKey, wrapped, stores().now());
    }

    private TenantKey added(TenantId tenant, int number, String masterKey) {
        TenantKey key = key(tenant, number, masterKey);
        change(tenant, () -> stores().tenantKeys().addUnlessTaken(key));
        return key;
    }

    private List<TenantKey> all(TenantId tenant) {
        return read(tenant, () -> stores().tenantKeys().all());
    }

    private List<TenantId> twoAfter(Optional<TenantId> tenant) {
        return read(PLATFORM, () -> stores().tenantKeys().tenants(tenant, 2));
    }

    @Test
    default void a_tenant_starts_without_a_key() {
        TenantId tenant = givenTenant();
        assertThat(read(tenant, () -> stores().tenantKeys().newest())).isEmpty();
        assertThat(read(tenant, () -> stores().tenantKeys().find(1))).isEmpty();
        assertThat(all(tenant)).isEmpty();
    }

    @Test
    default void keys_come_back_as_they_were_and_the_newest_is_the_one_with_the_highest_number() {
        TenantId tenant = givenTenant();
        TenantKey second = added(tenant, 2, "b");
        TenantKey first = added(tenant, 1, "a");

        assertThat(all(tenant)).containsExactly(first, second);
        assertThat(read(tenant, () -> stores().tenantKeys().newest())).contains(second);
        assertThat(read(tenant, () -> stores().tenantKeys().find(1))).contains(first);
        assertThat(read(tenant, () -> stores().tenantKeys().find(3))).isEmpty();
    }

    @Test
    default void a_number_is_given_once_also_to_many_at_a_time() {
        TenantId tenant = givenTenant();

        var outcomes = Concurrently.run(6, () -> {
            TenantKey mine = key(tenant, 1, Thread.currentThread().getName());
            change(tenant, () -> stores().tenantKeys().addUnlessTaken(mine));
            return true;
        });

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(all(tenant)).hasSize(1);
    }

    @Test
    default void what_was_added_is_the_newest_in_the_same_unit_of_work() {
        TenantId tenant = givenTenant();
        TenantKey key = key(tenant, 1, "a");
        change(tenant, () -> {
            stores().tenantKeys().addUnlessTaken(key);
            assertThat(stores().tenantKeys().newest()).contains(key);
        });
    }

    @Test
    default void a_key_that_is_rolled_back_was_never_there() {
        TenantId tenant = givenTenant();
        assertThatThrownBy(() -> change(tenant, () -> {
                    stores().tenantKeys().addUnlessTaken(key(tenant, 1, "a"));
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(all(tenant)).isEmpty();
    }

    @Test
    default void rewrapping_changes_the_wrapping_alone_and_only_from_what_was_read() {
        TenantId tenant = givenTenant();
        TenantKey key = added(tenant, 1, "a");
        TenantKey other = added(tenant, 2, "a");
        TenantKey rewrapped = key.rewrapped("b", WrappedKey.of(new byte[] {1, 2, 3}));
        TenantKey late = key.rewrapped("c", WrappedKey.of(new byte[] {4, 5, 6}));

        change(tenant, () -> stores().tenantKeys().rewrap(key, rewrapped));
        change(tenant, () -> stores().tenantKeys().rewrap(key, late));

        assertThat(all(tenant)).containsExactly(rewrapped, other);
        assertThat(rewrapped.madeUnder()).isEqualTo("a");
    }

    @Test
    default void another_tenants_keys_are_out_of_sight_and_reach() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        TenantKey key = added(owner, 1, "a");

        assertThat(all(other)).isEmpty();
        assertThat(read(other, () -> stores().tenantKeys().newest())).isEmpty();
        assertThat(read(other, () -> stores().tenantKeys().find(1))).isEmpty();
        assertOutsideScope(() -> change(other, () -> stores().tenantKeys().addUnlessTaken(key(owner, 2, "a"))));
        changeInVain(other, () -> stores().tenantKeys().rewrap(key, key.rewrapped("b", key.wrapped())));
        assertThat(all(owner)).containsExactly(key);
    }

    @Test
    default void nobody_asks_for_the_keys_of_all_tenants_at_once() {
        assertOutsideScope(() -> read(PLATFORM, () -> stores().tenantKeys().newest()));
        assertOutsideScope(() -> read(PLATFORM, () -> stores().tenantKeys().all()));
        TenantId tenant = givenTenant();
        assertOutsideScope(() -> read(tenant, () -> stores().tenantKeys().uses()));
        assertOutsideScope(() -> read(tenant, () -> stores().tenantKeys().tenants(Optional.empty(), 10)));
    }

    @Test
    default void the_platform_knows_who_has_keys_the_house_first_and_page_by_page() {
        TenantId one = new TenantId(UUID.fromString("01980000-0000-7000-8000-00000000aaaa"));
        TenantId two = new TenantId(UUID.fromString("f1980000-0000-7000-8000-00000000aaaa"));
        for (TenantId tenant : List.of(two, one, TenantId.PLATFORM)) {
            added(tenant, 1, "a");
            added(tenant, 2, "a");
        }

        assertThat(twoAfter(Optional.empty())).containsExactly(TenantId.PLATFORM, one);
        assertThat(twoAfter(Optional.of(one))).containsExactly(two);
        assertThat(twoAfter(Optional.of(two))).isEmpty();
    }

    @Test
    default void the_platform_counts_what_each_master_key_wraps() {
        added(givenTenant(), 1, "b");
        TenantId tenant = givenTenant();
        added(tenant, 1, "a");
        added(tenant, 2, "b");

        assertThat(read(PLATFORM, () -> stores().tenantKeys().uses()))
                .containsExactly(new KeyUse("a", 1), new KeyUse("b", 2));
    }
}
