package io.keybuzz.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.Leftovers;
import io.keybuzz.application.shared.Leftovers.Kind;
import io.keybuzz.application.shared.Outbox.Delivery;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawInbound;
import io.keybuzz.domain.marketplace.RawStatus;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.LoginGuard;
import io.keybuzz.domain.tenancy.access.PasswordLink;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.Session;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.port.LoginGuards;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;
import io.keybuzz.domain.tenancy.twofactor.LoginChallenge;
import io.keybuzz.testkit.contract.Noted;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenRaw;
import io.keybuzz.testkit.given.GivenSession;
import io.keybuzz.testkit.given.GivenUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link Leftovers}. */
public interface LeftoversContract extends StoreContract {
    private int clear(Kind kind, Instant before, int limit) {
        TenantScope workers = new TenantScope.Queues("contract");
        return in(workers, () -> stores().ports().leftovers().clear(kind, before, limit));
    }

    private User aUser(TenantId tenant) {
        User user = GivenUser.of(tenant, stores().ids(), stores().now()).build();
        change(tenant, () -> stores().users().add(user));
        return user;
    }

    private SecretHash opened(Session session) {
        SecretHash token = GivenSession.secret(stores().ids()).hash();
        change(
                session.tenant(),
                () -> stores().ports().tenancy().access().sessions().open(session, token));
        return token;
    }

    private boolean isKnown(SecretHash token) {
        return stores().ports()
                .tenancy()
                .access()
                .standings()
                .ofRefreshToken(token)
                .isPresent();
    }

    @Test
    default void sessions_go_with_their_tokens_when_they_ended_before() {
        Instant now = stores().now();
        User user = aUser(givenTenant());
        User other = aUser(givenTenant());
        Session running = GivenSession.of(user, stores().ids(), now);
        Session ended = GivenSession.of(user, stores().ids(), now);
        Session expired = GivenSession.of(
                other, stores().ids(), now.minus(Session.ABSOLUTE).minusSeconds(1));
        SecretHash kept = opened(running);
        SecretHash gone = opened(ended);
        SecretHash goneToo = opened(expired);
        change(
                ended.tenant(),
                () -> stores().ports()
                        .tenancy()
                        .access()
                        .sessions()
                        .end(user.id(), ended.id(), SessionEnd.LOGGED_OUT, now.minusSeconds(1)));

        assertThat(clear(Kind.SESSIONS, now, 100)).isEqualTo(2);
        assertThat(clear(Kind.SESSIONS, now, 100)).isZero();

        assertThat(isKnown(kept)).isTrue();
        assertThat(isKnown(gone)).isFalse();
        assertThat(isKnown(goneToo)).isFalse();
    }

    @Test
    default void logins_that_waited_in_vain_go_a_batch_at_a_time() {
        TenantId tenant = givenTenant();
        Instant now = stores().now();
        for (int minutes = 0; minutes < 5; minutes++) {
            waiting(tenant, now.minus(Duration.ofMinutes(minutes)));
        }

        assertThat(clear(Kind.LOGIN_CHALLENGES, now, 3)).isEqualTo(3);
        assertThat(clear(Kind.LOGIN_CHALLENGES, now, 3)).isEqualTo(1);
        LoginChallenge open = waiting(tenant, now);
        assertThat(clear(Kind.LOGIN_CHALLENGES, now, 3)).isZero();
        assertThat(read(tenant, () -> stores().loginChallenges().find(open.id())))
                .contains(open);
    }

    private LoginChallenge waiting(TenantId tenant, Instant expiresAt) {
        LoginChallenge challenge = new LoginChallenge(
                tenant,
                stores().ids().next(),
                stores().ids().next(UserId::new),
                LoginChallenge.Purpose.VERIFY,
                "hash of a secret",
                expiresAt,
                Optional.empty(),
                expiresAt.minus(LoginChallenge.LIFETIME));
        change(tenant, () -> stores().loginChallenges().add(challenge));
        return challenge;
    }

    @Test
    default void links_go_when_they_have_run_out() {
        Instant now = stores().now();
        User user = aUser(givenTenant());
        PasswordLink good = link(user, now);
        PasswordLink over = link(user, now.minus(Duration.ofHours(1)).minusMillis(1));
        change(user.tenant().orElseThrow(), () -> {
            stores().ports().tenancy().access().links().save(over);
            stores().ports().tenancy().access().links().save(good);
        });

        clear(Kind.PASSWORD_LINKS, now, 100);

        assertThat(clear(Kind.PASSWORD_LINKS, now, 100)).isZero();
        assertThat(stores().ports().tenancy().access().links().holder(good.secret()))
                .isPresent();
        assertThat(stores().ports().tenancy().access().links().holder(over.secret()))
                .isEmpty();
    }

    private PasswordLink link(User user, Instant at) {
        SecretHash secret = GivenSession.secret(stores().ids()).hash();
        TenantId home = user.tenant().orElseThrow();
        return PasswordLink.of(
                stores().ids().next(EventId::new), home, user.id(), AccountMailRequested.Kind.RESET, secret, at);
    }

    @Test
    default void counts_of_wrong_passwords_go_when_nobody_tried_for_long() {
        Instant now = stores().now();
        SecretHash old = GivenSession.secret(stores().ids()).hash();
        SecretHash young = GivenSession.secret(stores().ids()).hash();
        change(TenantId.PLATFORM, () -> {
            guards().save(LoginGuard.fresh(old, now.minusSeconds(1)));
            guards().save(LoginGuard.fresh(young, now));
        });

        assertThat(clear(Kind.LOGIN_GUARDS, now, 100)).isEqualTo(1);

        assertThat(inTenant(TenantId.PLATFORM, () -> guards().find(old))).isEmpty();
        assertThat(inTenant(TenantId.PLATFORM, () -> guards().find(young))).isPresent();
    }

    private LoginGuards guards() {
        return stores().ports().tenancy().access().guards();
    }

    @Test
    default void events_stay_until_every_subscriber_has_them() {
        TenantId tenant = givenTenant();
        Instant later = stores().now().plusSeconds(1);
        publish(tenant, Noted.TYPE, "delivered");
        publish(tenant, Noted.TYPE_FOR_TWO, "half");
        publish(tenant, Noted.TYPE, "waiting");
        List<Delivery> claimed = claim();
        assertThat(claimed).hasSize(4);
        TenantScope workers = new TenantScope.Queues("contract");
        change(workers, () -> stores().outbox().delivered(claimed.get(0)));
        change(workers, () -> stores().outbox().delivered(claimed.get(1)));
        change(workers, () -> stores().outbox().bury(claimed.get(2), "given up"));

        clear(Kind.DELIVERED_EVENTS, later, 100);

        assertThat(clear(Kind.DELIVERED_EVENTS, later, 100)).isZero();
        assertThat(read(workers, () -> stores().outbox().dead(10))).hasSize(1);
        assertThat(read(workers, () -> stores().outbox().backlog())).isEqualTo(1);
    }

    private void publish(TenantId tenant, String type, String note) {
        Noted event = new Noted(
                stores().ids().next(EventId::new), tenant, stores().ids().next(), type, note, stores().now());
        change(tenant, () -> stores().outbox().publish(event));
    }

    @Test
    default void the_bytes_of_old_messages_go_and_the_messages_stay_known() {
        Connection connection = givenConnection(givenTenant());
        TenantId tenant = connection.tenant();
        Instant now = stores().now();
        RawInbound settled = stored(connection, "settled", now.minusSeconds(1));
        RawInbound waiting = stored(connection, "waiting", now.minusSeconds(1));
        RawInbound young = stored(connection, "young", now);
        change(tenant, () -> {
            stores().rawInbox().settle(settled.id(), RawStatus.INGESTED, Optional.empty());
            stores().rawInbox().settle(young.id(), RawStatus.INGESTED, Optional.empty());
        });

        assertThat(clear(Kind.RAW_CONTENTS, now, 100)).isEqualTo(1);
        assertThat(clear(Kind.RAW_CONTENTS, now, 100)).isZero();

        assertThat(content(tenant, settled)).isZero();
        assertThat(content(tenant, waiting)).isPositive();
        assertThat(content(tenant, young)).isPositive();
        RawInbound again = GivenRaw.of(connection, "settled", stores().ids(), now);
        RawInbound kept = inTenant(tenant, () -> stores().rawInbox().store(again));
        assertThat(kept.id()).isEqualTo(settled.id());
        assertThat(kept.status()).isEqualTo(RawStatus.INGESTED);
    }

    private RawInbound stored(Connection connection, String content, Instant at) {
        RawInbound raw = GivenRaw.of(connection, content, stores().ids(), at);
        change(connection.tenant(), () -> stores().rawInbox().store(raw));
        return raw;
    }

    private int content(TenantId tenant, RawInbound raw) {
        return read(tenant, () -> stores().rawInbox().find(raw.id()))
                .orElseThrow()
                .content()
                .size();
    }

    @Test
    default void only_a_worker_clears() {
        TenantId tenant = givenTenant();
        for (Kind kind : Kind.values()) {
            assertOutsideScope(
                    () -> inTenant(tenant, () -> stores().ports().leftovers().clear(kind, stores().now(), 1)));
        }
        assertNeedsUnitOfWork(() -> stores().ports().leftovers().clear(Kind.SESSIONS, stores().now(), 1));
    }
}
