package io.keybuzz.testkit.contract.marketplace.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.secret.SealedSecret;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.secret.Sealed;
import io.keybuzz.domain.shared.secret.SealedColumn;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.secret.port.SealedSecrets} and of the column of their values. */
public interface SealedSecretsContract extends StoreContract {
    private SecretPath aPath(TenantId tenant) {
        return SecretPath.of(tenant, Channel.AMAZON, stores().ids().next(ConnectionId::new));
    }

    private SealedSecret secret(SecretPath path, long version, int tenantKey) {
        return new SealedSecret(path, version, Sealed.under(tenantKey, new byte[] {7, (byte) version}), stores().now());
    }

    private boolean writes(SealedSecret next, long expected) {
        return inTenant(next.path().owner(), () -> stores().sealedSecrets().write(next, expected));
    }

    private Optional<SealedSecret> found(SecretPath path) {
        return read(path.owner(), () -> stores().sealedSecrets().find(path));
    }

    @Test
    default void a_secret_comes_back_as_it_was_and_only_the_version_before_lets_it_be_replaced() {
        SecretPath path = aPath(givenTenant());
        assertThat(found(path)).isEmpty();
        assertThat(writes(secret(path, 2, 1), 1)).isFalse();
        assertThat(writes(secret(path, 1, 1), 0)).isTrue();
        assertThat(writes(secret(path, 1, 2), 0)).isFalse();
        assertThat(found(path)).contains(secret(path, 1, 1));

        assertThat(writes(secret(path, 3, 2), 2)).isFalse();
        assertThat(writes(secret(path, 2, 2), 1)).isTrue();
        assertThat(found(path)).contains(secret(path, 2, 2));

        change(path.owner(), () -> stores().sealedSecrets().erase(path));
        assertThat(found(path)).isEmpty();
    }

    @Test
    default void of_many_at_a_time_one_creates_and_one_replaces() {
        SecretPath path = aPath(givenTenant());

        var created = Concurrently.run(6, () -> writes(secret(path, 1, 1), 0));
        var replaced = Concurrently.run(6, () -> writes(secret(path, 2, 1), 1));

        assertThat(created.stream().filter(outcome -> outcome.result().equals(Optional.of(true))))
                .hasSize(1);
        assertThat(replaced.stream().filter(outcome -> outcome.result().equals(Optional.of(true))))
                .hasSize(1);
    }

    @Test
    default void the_house_keeps_its_own_under_its_own_id() {
        SecretPath path = SecretPath.ofApplication("amazon_spapi_app");
        assertThat(writes(secret(path, 1, 1), 0)).isTrue();
        assertThat(found(path)).contains(secret(path, 1, 1));
    }

    @Test
    default void another_tenants_secret_is_out_of_sight_and_reach() {
        SecretPath path = aPath(givenTenant());
        TenantId other = givenTenant();
        writes(secret(path, 1, 1), 0);

        assertThat(read(other, () -> stores().sealedSecrets().find(path))).isEmpty();
        assertOutsideScope(() ->
                change(other, () -> stores().sealedSecrets().write(secret(aPath(path.owner()), 1, 1), 0)));
        change(other, () -> stores().sealedSecrets().erase(path));
        assertThat(found(path)).contains(secret(path, 1, 1));
        assertNeedsUnitOfWork(() -> stores().sealedSecrets().find(path));
    }

    @Test
    default void sealed_values_are_found_by_the_key_they_need_in_pages_and_replaced() {
        TenantId tenant = givenTenant();
        for (int i = 0; i < 3; i++) {
            writes(secret(aPath(tenant), 1, 1), 0);
        }
        writes(secret(aPath(tenant), 1, 2), 0);
        SecretPath foreign = aPath(givenTenant());
        writes(secret(foreign, 1, 1), 0);
        SealedColumn values = stores().credentialValues();

        List<SealedColumn.Value> first = read(tenant, () -> values.sealedOtherwise(2, Optional.empty(), 2));
        assertThat(first).hasSize(2);
        List<SealedColumn.Value> rest = read(
                tenant, () -> values.sealedOtherwise(2, Optional.of(first.get(1).row()), 10));
        assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(read(tenant, values::valuesByKey)).isEqualTo(Map.of(1, 3L, 2, 1L));

        Sealed moved = Sealed.under(2, new byte[] {5});
        change(tenant, () -> values.replace(first.get(0), moved));
        change(tenant, () -> values.replace(first.get(0), Sealed.under(3, new byte[] {5})));
        assertThat(read(tenant, values::valuesByKey)).isEqualTo(Map.of(1, 2L, 2, 2L));
    }
}
