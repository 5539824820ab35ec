package io.keybuzz.testkit.contract.tenancy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.Session;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.Standing;
import io.keybuzz.domain.tenancy.access.port.Standings;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenSession;
import io.keybuzz.testkit.given.GivenTenant;
import io.keybuzz.testkit.given.GivenUser;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link Standings}. */
public interface StandingsContract extends StoreContract {
    private Standings standings() {
        return stores().ports().tenancy().access().standings();
    }

    private Session opened(User user, OpaqueSecret token) {
        Session session = GivenSession.of(user, stores().ids(), stores().now());
        change(
                session.tenant(),
                () -> stores().ports().tenancy().access().sessions().open(session, token.hash()));
        return session;
    }

    private static Bearer bearer(User user) {
        return new Bearer(user.id(), user.tenant(), user.role(), user.email().value(), user.fullName());
    }

    @Test
    default void a_session_is_seen_with_its_account_and_tenant_as_they_are() {
        Tenant tenant = GivenTenant.of(stores().ids(), stores().now())
                .status(TenantStatus.SUSPENDED)
                .build();
        User user = GivenUser.of(tenant.id(), stores().ids(), stores().now())
                .role(Role.MANAGER)
                .inactive()
                .build();
        change(tenant.id(), () -> {
            stores().tenants().add(tenant);
            stores().users().add(user);
        });
        OpaqueSecret token = GivenSession.secret(stores().ids());
        Session session = opened(user, token);
        Standing expected = new Standing(
                session.id(),
                bearer(user),
                Optional.of(TenantStatus.SUSPENDED),
                false,
                false,
                session.lastUsedAt(),
                session.expiresAt());

        assertThat(standings().of(session.id())).contains(expected);
        assertThat(standings().ofRefreshToken(token.hash())).contains(expected);
    }

    @Test
    default void a_super_admins_session_is_of_no_tenant() {
        User admin = GivenUser.superAdmin(stores().ids(), stores().now()).build();
        change(PLATFORM, () -> stores().users().add(admin));
        OpaqueSecret token = GivenSession.secret(stores().ids());
        Session session = opened(admin, token);

        assertThat(standings().of(session.id())).hasValueSatisfying(standing -> {
            assertThat(standing.bearer()).isEqualTo(bearer(admin));
            assertThat(standing.home()).isEqualTo(TenantId.PLATFORM);
            assertThat(standing.tenantStatus()).isEmpty();
            assertThat(standing.letsIn(stores().now())).isTrue();
        });
        assertThat(standings().ofRefreshToken(token.hash())).isPresent();
    }

    @Test
    default void an_ended_session_says_so_and_its_tokens_still_lead_to_it() {
        TenantId tenant = givenTenant();
        User user = GivenUser.of(tenant, stores().ids(), stores().now()).build();
        change(tenant, () -> stores().users().add(user));
        OpaqueSecret token = GivenSession.secret(stores().ids());
        OpaqueSecret next = GivenSession.secret(stores().ids());
        Session session = opened(user, token);
        change(tenant, () -> {
            var sessions = stores().ports().tenancy().access().sessions();
            sessions.spend(token.hash(), GivenSession.secret(stores().ids()), stores().now());
            sessions.goOn(session.id(), next.hash(), stores().now().plusSeconds(9));
            sessions.end(user.id(), session.id(), SessionEnd.LOGGED_OUT, stores().now());
        });

        for (OpaqueSecret shown : new OpaqueSecret[] {token, next}) {
            assertThat(standings().ofRefreshToken(shown.hash())).hasValueSatisfying(standing -> {
                assertThat(standing.session()).isEqualTo(session.id());
                assertThat(standing.ended()).isTrue();
                assertThat(standing.lastUsedAt()).isEqualTo(stores().now().plusSeconds(9));
            });
        }
    }

    @Test
    default void what_is_unknown_is_not_found() {
        assertThat(standings().of(stores().ids().next(SessionId::new))).isEmpty();
        assertThat(standings()
                        .ofRefreshToken(GivenSession.secret(stores().ids()).hash()))
                .isEmpty();
    }
}
