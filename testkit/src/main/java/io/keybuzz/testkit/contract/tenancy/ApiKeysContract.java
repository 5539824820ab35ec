package io.keybuzz.testkit.contract.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.ApiKeyId;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.apikey.ApiKey;
import io.keybuzz.domain.tenancy.apikey.KeyText;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenTenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.tenancy.port.ApiKeys}. */
public interface ApiKeysContract extends StoreContract {
    private ApiKey aKey(TenantId tenant, Optional<Instant> expiresAt) {
        ApiKeyId id = stores().ids().next(ApiKeyId::new);
        KeyText text = KeyText.make(new SplittableRandom(id.value().getLeastSignificantBits()));
        return new ApiKey(
                id,
                tenant,
                "Shop système 📦",
                text.prefix(),
                text.hash(),
                List.of("tickets:write", "tickets:read"),
                stores().ids().next(UserId::new),
                stores().now(),
                expiresAt,
                Optional.empty());
    }

    private ApiKey added(TenantId tenant) {
        ApiKey key = aKey(tenant, Optional.empty());
        change(tenant, () -> stores().apiKeys().add(key));
        return key;
    }

    private Optional<Instant> lastUse(ApiKey key) {
        return read(key.tenant(), () -> stores().apiKeys().require(key.id())).lastUsedAt();
    }

    @Test
    default void a_key_comes_back_equal_by_id_and_by_its_beginning() {
        TenantId tenant = givenTenant();
        ApiKey forever = added(tenant);
        ApiKey ending = aKey(tenant, Optional.of(stores().now().plusSeconds(60)));
        change(tenant, () -> stores().apiKeys().add(ending));

        for (ApiKey key : List.of(forever, ending)) {
            assertThat(read(tenant, () -> stores().apiKeys().find(key.id()))).contains(key);
            assertThat(stores().apiKeys().byPrefix(key.prefix())).contains(new ApiKey.Known(key, TenantStatus.ACTIVE));
        }
        assertThat(stores().apiKeys().byPrefix("kb_")).isEmpty();
        assertThat(stores().apiKeys().byPrefix("%")).isEmpty();
    }

    @Test
    default void a_key_is_found_with_the_standing_of_its_tenant() {
        for (TenantStatus status : TenantStatus.values()) {
            Tenant tenant = GivenTenant.of(stores().ids(), stores().now())
                    .status(status)
                    .build();
            change(tenant.id(), () -> stores().tenants().add(tenant));
            ApiKey key = added(tenant.id());

            assertThat(stores().apiKeys().byPrefix(key.prefix())).contains(new ApiKey.Known(key, status));
        }
    }

    @Test
    default void keys_are_listed_newest_first_page_by_page() {
        TenantId tenant = givenTenant();
        ApiKey first = added(tenant);
        ApiKey second = added(tenant);
        ApiKey third = added(tenant);
        added(givenTenant());

        for (int limit : List.of(1, 2, 50)) {
            assertThat(allPages(
                            limit, page -> read(tenant, () -> stores().apiKeys().list(page))))
                    .containsExactly(third, second, first);
        }
    }

    @Test
    default void a_revoked_key_is_gone() {
        TenantId tenant = givenTenant();
        ApiKey key = added(tenant);
        ApiKey other = added(tenant);

        change(tenant, () -> stores().apiKeys().revoke(key.id(), stores().now()));

        assertThat(read(tenant, () -> stores().apiKeys().find(key.id()))).isEmpty();
        assertThat(stores().apiKeys().byPrefix(key.prefix())).isEmpty();
        assertThat(allPages(50, page -> read(tenant, () -> stores().apiKeys().list(page))))
                .containsExactly(other);
    }

    @Test
    default void a_use_is_noted_once_a_minute() {
        TenantId tenant = givenTenant();
        ApiKey key = added(tenant);
        Instant first = stores().now().plusSeconds(10);

        change(tenant, () -> stores().apiKeys().noteUse(key.id(), first));
        assertThat(lastUse(key)).contains(first);
        change(tenant, () -> stores().apiKeys().noteUse(key.id(), first.plusSeconds(59)));
        assertThat(lastUse(key)).contains(first);
        change(tenant, () -> stores().apiKeys().noteUse(key.id(), first.plusSeconds(60)));
        assertThat(lastUse(key)).contains(first.plusSeconds(60));
        assertThat(stores().apiKeys().byPrefix(key.prefix()).orElseThrow().key().lastUsedAt())
                .contains(first.plusSeconds(60));
    }

    @Test
    default void another_tenants_key_is_out_of_sight_and_reach() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        ApiKey key = added(owner);

        changeInVain(other, () -> stores().apiKeys().revoke(key.id(), stores().now()));
        changeInVain(other, () -> stores().apiKeys().noteUse(key.id(), stores().now()));
        assertOutsideScope(() -> change(other, () -> stores().apiKeys().add(aKey(owner, Optional.empty()))));

        assertThat(read(other, () -> stores().apiKeys().find(key.id()))).isEmpty();
        assertThat(read(owner, () -> stores().apiKeys().find(key.id()))).contains(key);
    }

    @Test
    default void a_beginning_belongs_to_one_key_of_all_tenants() {
        ApiKey first = added(givenTenant());
        TenantId other = givenTenant();
        ApiKey like = aKey(other, Optional.empty());
        ApiKey same = new ApiKey(
                like.id(),
                other,
                like.name(),
                first.prefix(),
                like.hash(),
                like.scopes(),
                like.createdBy(),
                like.createdAt(),
                like.expiresAt(),
                like.lastUsedAt());

        assertRefused(
                CommonProblem.UNAVAILABLE,
                () -> change(other, () -> stores().apiKeys().add(same)));
    }
}
