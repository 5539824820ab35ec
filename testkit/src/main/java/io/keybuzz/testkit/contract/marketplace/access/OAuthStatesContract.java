package io.keybuzz.testkit.contract.marketplace.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.oauth.AmazonMarketplace;
import io.keybuzz.domain.marketplace.oauth.OAuthState;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.oauth.port.OAuthStates}. */
public interface OAuthStatesContract extends StoreContract {
    private OAuthState aState(Connection connection, String secret, Instant at) {
        return new OAuthState(
                OAuthState.hashOf(secret),
                OAuthState.hashOf("browser"),
                connection.tenant(),
                stores().ids().next(UserId::new),
                connection.id(),
                AmazonMarketplace.FR,
                "https://keybuzz.example/callback",
                at,
                at.plus(OAuthState.LIFETIME));
    }

    private OAuthState added(OAuthState state) {
        change(state.tenant(), () -> stores().oauthStates().add(state));
        return state;
    }

    private Optional<OAuthState> taken(TenantId tenant, String secret, String browser, Instant now) {
        return inTenant(
                tenant, () -> stores().oauthStates().take(OAuthState.hashOf(secret), OAuthState.hashOf(browser), now));
    }

    @Test
    default void a_state_finds_its_tenant_and_is_taken_once() {
        TenantId tenant = givenTenant();
        OAuthState state = added(aState(givenConnection(tenant), "one", stores().now()));

        assertThat(stores().oauthStates().tenantOf(state.hash())).contains(tenant);
        assertThat(stores().oauthStates().tenantOf(OAuthState.hashOf("two"))).isEmpty();
        assertThat(taken(tenant, "one", "browser", stores().now())).contains(state);
        assertThat(taken(tenant, "one", "browser", stores().now())).isEmpty();
        assertThat(stores().oauthStates().tenantOf(state.hash())).contains(tenant);
    }

    @Test
    default void of_many_who_come_at_once_one_takes_it() {
        TenantId tenant = givenTenant();
        added(aState(givenConnection(tenant), "one", stores().now()));

        var outcomes = Concurrently.run(
                8, () -> taken(tenant, "one", "browser", stores().now()).isPresent());

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(outcomes.stream().filter(outcome -> outcome.result().equals(Optional.of(true))))
                .hasSize(1);
    }

    @Test
    default void another_browser_another_tenant_and_a_late_one_get_nothing_and_use_nothing() {
        TenantId tenant = givenTenant();
        OAuthState state = added(aState(givenConnection(tenant), "one", stores().now()));

        assertThat(taken(tenant, "one", "elsewhere", stores().now())).isEmpty();
        assertThat(taken(givenTenant(), "one", "browser", stores().now())).isEmpty();
        assertThat(taken(tenant, "one", "browser", state.expiresAt())).isEmpty();
        assertThat(taken(tenant, "one", "browser", state.expiresAt().minusSeconds(1)))
                .contains(state);
    }

    @Test
    default void a_newer_one_of_the_connection_ends_those_before_and_leaves_others_alone() {
        TenantId tenant = givenTenant();
        Connection connection = givenConnection(tenant);
        added(aState(connection, "one", stores().now()));
        added(aState(givenConnection(tenant), "other", stores().now()));
        added(aState(givenConnection(givenTenant()), "foreign", stores().now()));
        added(aState(connection, "two", stores().now()));

        assertThat(taken(tenant, "one", "browser", stores().now())).isEmpty();
        assertThat(taken(tenant, "two", "browser", stores().now())).isPresent();
        assertThat(taken(tenant, "other", "browser", stores().now())).isPresent();
        assertThat(stores().oauthStates().tenantOf(OAuthState.hashOf("foreign")))
                .isPresent();
    }

    @Test
    default void what_is_too_old_is_removed_with_the_next() {
        TenantId tenant = givenTenant();
        OAuthState old = added(aState(givenConnection(tenant), "old", stores().now()));
        added(aState(
                givenConnection(tenant),
                "new",
                stores().now().plus(OAuthState.LIFETIME).plusSeconds(1)));

        assertThat(stores().oauthStates().tenantOf(old.hash())).isEmpty();
    }

    @Test
    default void another_tenants_state_cannot_be_added() {
        Connection connection = givenConnection(givenTenant());
        TenantId other = givenTenant();

        assertOutsideScope(() ->
                change(other, () -> stores().oauthStates().add(aState(connection, "one", stores().now()))));
        assertNeedsUnitOfWork(() -> stores().oauthStates().take("a", "b", stores().now()));
    }
}
