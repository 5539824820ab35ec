package io.keybuzz.testkit.contract.tenancy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.Session;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.SpentToken;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.Concurrently.Outcome;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenSession;
import io.keybuzz.testkit.given.GivenUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link Sessions}. */
public interface SessionsContract extends StoreContract {
    private Sessions sessions() {
        return stores().ports().tenancy().access().sessions();
    }

    private User aUser(TenantId tenant) {
        User user = GivenUser.of(tenant, stores().ids(), stores().now()).build();
        change(tenant, () -> stores().users().add(user));
        return user;
    }

    private Session opened(User user, Instant now, SecretHash token) {
        Session session = GivenSession.of(user, stores().ids(), now);
        change(session.tenant(), () -> sessions().open(session, token));
        return session;
    }

    private OpaqueSecret secret() {
        return GivenSession.secret(stores().ids());
    }

    private List<Session> live(User user, Instant now) {
        TenantId home = user.tenant().orElse(TenantId.PLATFORM);
        return read(home, () -> sessions().live(home, user.id(), now));
    }

    @Test
    default void sessions_of_a_user_come_back_newest_first() {
        Instant now = stores().now();
        User user = aUser(givenTenant());
        Session first = opened(user, now, secret().hash());
        Session second = opened(user, now.plusSeconds(1), secret().hash());
        opened(aUser(user.tenant().orElseThrow()), now, secret().hash());

        assertThat(live(user, now.plusSeconds(2))).containsExactly(second, first);
    }

    @Test
    default void a_super_admins_sessions_are_kept_under_the_house_and_seen_by_the_platform() {
        User admin = GivenUser.superAdmin(stores().ids(), stores().now()).build();
        change(PLATFORM, () -> stores().users().add(admin));
        Session session = opened(admin, stores().now(), secret().hash());

        assertThat(live(admin, stores().now())).containsExactly(session);
        assertThat(read(PLATFORM, () -> sessions().live(TenantId.PLATFORM, admin.id(), stores().now())))
                .containsExactly(session);
    }

    @Test
    default void a_session_is_over_when_it_is_old_when_nobody_used_it_and_when_it_was_ended() {
        Instant now = stores().now();
        User user = aUser(givenTenant());
        TenantId tenant = user.tenant().orElseThrow();
        Session session = opened(user, now, secret().hash());

        assertThat(live(user, now.plus(Duration.ofDays(7)).minusSeconds(1))).hasSize(1);
        assertThat(live(user, now.plus(Duration.ofDays(7)))).isEmpty();
        Instant late = now.plus(Duration.ofDays(29));
        change(tenant, () -> sessions().goOn(session.id(), secret().hash(), late));
        assertThat(live(user, late)).extracting(Session::lastUsedAt).containsExactly(late);
        assertThat(live(user, now.plus(Duration.ofDays(30)))).isEmpty();
        assertThat(inTenant(tenant, () -> sessions().end(user.id(), session.id(), SessionEnd.ENDED, late)))
                .isTrue();
        assertThat(inTenant(tenant, () -> sessions().end(user.id(), session.id(), SessionEnd.ENDED, late)))
                .isFalse();
        assertThat(live(user, late)).isEmpty();
    }

    @Test
    default void a_token_is_spent_once_and_remembers_its_salt() {
        Instant now = stores().now();
        User user = aUser(givenTenant());
        TenantId tenant = user.tenant().orElseThrow();
        SecretHash token = secret().hash();
        OpaqueSecret salt = secret();
        opened(user, now, token);

        assertThat(read(tenant, () -> sessions().spent(token))).isEmpty();
        assertThat(inTenant(tenant, () -> sessions().spend(token, salt, now))).isTrue();
        assertThat(inTenant(tenant, () -> sessions().spend(token, secret(), now.plusSeconds(1))))
                .isFalse();
        assertThat(read(tenant, () -> sessions().spent(token))).contains(new SpentToken(now, salt));
        assertThat(inTenant(tenant, () -> sessions().spend(secret().hash(), secret(), now)))
                .isFalse();
    }

    @Test
    default void of_many_who_spend_a_token_at_once_one_is_told_yes() {
        User user = aUser(givenTenant());
        TenantId tenant = user.tenant().orElseThrow();
        SecretHash token = secret().hash();
        OpaqueSecret salt = secret();
        opened(user, stores().now(), token);

        List<Outcome<Boolean>> told =
                Concurrently.run(8, () -> inTenant(tenant, () -> sessions().spend(token, salt, stores().now())));

        assertThat(told).allSatisfy(outcome -> assertThat(outcome.result()).isPresent());
        assertThat(told.stream().filter(outcome -> outcome.result().orElse(false)))
                .hasSize(1);
    }

    @Test
    default void all_sessions_of_a_user_end_together_except_the_one_that_is_named() {
        Instant now = stores().now();
        TenantId tenant = givenTenant();
        User user = aUser(tenant);
        User other = aUser(tenant);
        Session kept = opened(user, now, secret().hash());
        opened(user, now, secret().hash());
        opened(other, now, secret().hash());

        change(tenant, () -> sessions().endAll(user.id(), Optional.of(kept.id()), SessionEnd.PASSWORD_CHANGED, now));

        assertThat(live(user, now)).containsExactly(kept);
        assertThat(live(other, now)).hasSize(1);
        change(tenant, () -> sessions().endAll(user.id(), Optional.empty(), SessionEnd.REVOKED, now));
        assertThat(live(user, now)).isEmpty();
    }

    @Test
    default void nobody_ends_the_session_of_somebody_else() {
        Instant now = stores().now();
        TenantId tenant = givenTenant();
        TenantId elsewhere = givenTenant();
        User user = aUser(tenant);
        User other = aUser(tenant);
        SecretHash token = secret().hash();
        Session session = opened(user, now, token);

        assertThat(inTenant(tenant, () -> sessions().end(other.id(), session.id(), SessionEnd.ENDED, now)))
                .isFalse();
        assertThat(inTenant(elsewhere, () -> sessions().end(user.id(), session.id(), SessionEnd.ENDED, now)))
                .isFalse();
        assertThat(inTenant(elsewhere, () -> sessions().spend(token, secret(), now)))
                .isFalse();
        changeInVain(elsewhere, () -> sessions().endAll(user.id(), Optional.empty(), SessionEnd.ENDED, now));
        changeInVain(elsewhere, () -> sessions().goOn(session.id(), secret().hash(), now.plusSeconds(1)));
        assertThat(read(elsewhere, () -> sessions().live(tenant, user.id(), now)))
                .isEmpty();
        assertThat(read(elsewhere, () -> sessions().spent(token))).isEmpty();
        assertThat(live(user, now)).containsExactly(session);
        assertOutsideScope(() -> change(elsewhere, () -> sessions().open(session, secret().hash())));
    }

    @Test
    default void what_was_over_a_month_before_is_forgotten_at_the_next_login() {
        Instant now = stores().now();
        User user = aUser(givenTenant());
        TenantId tenant = user.tenant().orElseThrow();
        SecretHash old = secret().hash();
        SecretHash recent = secret().hash();
        opened(user, now, old);
        Session ended = opened(user, now.plus(Duration.ofDays(31)), recent);
        change(tenant, () -> sessions().end(user.id(), ended.id(), SessionEnd.ENDED, ended.createdAt()));

        opened(user, now.plus(Duration.ofDays(60)).plusSeconds(1), secret().hash());

        assertThat(stores().ports().tenancy().access().standings().ofRefreshToken(old))
                .isEmpty();
        assertThat(stores().ports().tenancy().access().standings().ofRefreshToken(recent))
                .isPresent();
    }

    @Test
    default void a_session_is_named_by_nobody_else() {
        User user = aUser(givenTenant());
        SessionId unknown = stores().ids().next(SessionId::new);
        TenantId tenant = user.tenant().orElseThrow();

        assertThat(inTenant(tenant, () -> sessions().end(user.id(), unknown, SessionEnd.ENDED, stores().now())))
                .isFalse();
        assertNeedsUnitOfWork(() -> sessions().live(tenant, user.id(), stores().now()));
    }

    @Test
    default void from_the_platform_a_super_admins_sessions_are_ended_and_nobody_elses() {
        Instant now = stores().now();
        User admin = GivenUser.superAdmin(stores().ids(), now).build();
        change(PLATFORM, () -> stores().users().add(admin));
        User user = aUser(givenTenant());
        Session kept = opened(admin, now, secret().hash());
        opened(admin, now, secret().hash());
        Session others = opened(user, now, secret().hash());

        change(
                PLATFORM,
                () -> sessions().endAll(admin.id(), Optional.of(kept.id()), SessionEnd.SECOND_FACTOR_CHANGED, now));
        changeInVain(PLATFORM, () -> sessions().endAll(user.id(), Optional.empty(), SessionEnd.PASSWORD_CHANGED, now));

        assertThat(live(admin, now)).containsExactly(kept);
        assertThat(live(user, now)).containsExactly(others);
    }
}
