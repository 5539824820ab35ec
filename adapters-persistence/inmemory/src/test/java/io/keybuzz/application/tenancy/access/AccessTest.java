package io.keybuzz.application.tenancy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.Tenancy;
import io.keybuzz.application.tenancy.me.ChangePassword;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.access.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final Tenancy tenancy = keybuzz.app.tenancy();
    private final Access access = tenancy.access();
    private TenantId acme;

    @BeforeEach
    void found() {
        acme = keybuzz.tenant("acme");
    }

    private LogIn.Outcome logIn() {
        return logIn("owner@acme.test");
    }

    private LogIn.Outcome logIn(String email) {
        return tenancy.logIn(new LogIn(email, TestKeyBuzz.PASSWORD, Optional.empty()), keybuzz.now());
    }

    private LogIn.Outcome refresh(LogIn.Outcome before) {
        return access.refresh(before.refreshToken().text(), keybuzz.now());
    }

    private Optional<Caller> caller(LogIn.Outcome outcome) {
        return tenancy.authenticate(outcome.token(), keybuzz.now());
    }

    private CallContext call(LogIn.Outcome outcome) {
        return new CallContext(caller(outcome).orElseThrow(), keybuzz.now(), "request-1");
    }

    private SessionId session(LogIn.Outcome outcome) {
        return ((Proof.Session) call(outcome).caller().proof()).id();
    }

    private static void assertRefused(ProblemCode code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void assertOver(LogIn.Outcome outcome) {
        assertRefused(TenancyProblem.SESSION_OVER, () -> refresh(outcome));
    }

    @Test
    void a_refresh_token_is_exchanged_for_the_next_pair_of_the_same_session() {
        LogIn.Outcome first = logIn();
        SessionId session = session(first);
        keybuzz.clock.advance(Duration.ofMinutes(14));
        LogIn.Outcome second = refresh(first);

        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(second.user()).isEqualTo(first.user());
        assertThat(second.deviceId()).isEmpty();
        assertThat(session(second)).isEqualTo(session);
        assertThat(access.list(call(second))).extracting(Session::id).containsExactly(session);
    }

    @Test
    void a_lost_answer_is_given_again_for_ten_seconds() {
        LogIn.Outcome first = logIn();
        LogIn.Outcome second = refresh(first);
        keybuzz.clock.advance(Duration.ofSeconds(10));

        assertThat(refresh(first).refreshToken()).isEqualTo(second.refreshToken());
        assertThat(caller(second)).isPresent();
    }

    @Test
    void a_token_that_comes_back_later_ends_the_session_for_everybody() {
        LogIn.Outcome first = logIn();
        LogIn.Outcome second = refresh(first);
        LogIn.Outcome elsewhere = logIn();
        keybuzz.clock.advance(Duration.ofSeconds(10).plusMillis(1));

        assertOver(first);
        assertOver(second);
        assertThat(caller(second)).isEmpty();
        assertThat(caller(elsewhere)).as("another session of the same user").isPresent();
    }

    @Test
    void a_lost_answer_that_was_used_after_all_is_not_given_again_and_ends_nothing() {
        LogIn.Outcome first = logIn();
        LogIn.Outcome second = refresh(first);
        LogIn.Outcome third = refresh(second);

        assertOver(first);
        assertThat(refresh(third).token()).isNotBlank();
    }

    @Test
    void thirty_days_are_the_end_however_often_it_is_refreshed() {
        Instant start = keybuzz.now();
        LogIn.Outcome latest = logIn();
        for (int i = 0; i < 100; i++) {
            keybuzz.clock.advance(Duration.ofHours(7));
            latest = refresh(latest);
            assertThat(access.list(call(latest)))
                    .extracting(Session::expiresAt)
                    .containsExactly(start.plus(Duration.ofDays(30)));
        }
        keybuzz.clock.advance(
                Duration.between(keybuzz.now(), start.plus(Duration.ofDays(30)).minusSeconds(1)));
        latest = refresh(latest);
        keybuzz.clock.advance(Duration.ofSeconds(1));

        assertOver(latest);
        assertThat(caller(latest)).as("an access token that would live longer").isEmpty();
    }

    @Test
    void a_week_without_use_is_the_end() {
        LogIn.Outcome kept = logIn();
        LogIn.Outcome left = logIn();
        keybuzz.clock.advance(Duration.ofDays(7).minusSeconds(1));
        kept = refresh(kept);
        keybuzz.clock.advance(Duration.ofSeconds(1));

        assertOver(left);
        assertThat(refresh(kept).token()).isNotBlank();
    }

    @Test
    void what_is_no_refresh_token_of_ours_is_refused_alike() {
        LogIn.Outcome outcome = logIn();
        for (String text : new String[] {
            "", "x", outcome.token(), "A".repeat(43), outcome.refreshToken().text() + "A"
        }) {
            assertRefused(TenancyProblem.SESSION_OVER, () -> access.refresh(text, keybuzz.now()));
        }
        assertThat(tenancy.authenticate(outcome.refreshToken().text(), keybuzz.now()))
                .isEmpty();
    }

    @Test
    void whoever_logs_out_is_out_at_once() {
        LogIn.Outcome outcome = logIn();
        LogIn.Outcome elsewhere = logIn();
        access.logOut(call(outcome));

        assertThat(caller(outcome)).isEmpty();
        assertOver(outcome);
        assertThat(caller(elsewhere)).isPresent();
    }

    @Test
    void whoever_logs_out_everywhere_is_out_everywhere_at_once() {
        LogIn.Outcome outcome = logIn();
        LogIn.Outcome elsewhere = logIn();
        assertThat(caller(elsewhere)).isPresent();
        access.logOutEverywhere(call(outcome));

        for (LogIn.Outcome session : new LogIn.Outcome[] {outcome, elsewhere}) {
            assertThat(caller(session)).isEmpty();
            assertOver(session);
        }
    }

    @Test
    void one_ends_ones_own_sessions_and_nobody_elses() {
        keybuzz.tenant("globex");
        LogIn.Outcome outcome = logIn();
        LogIn.Outcome elsewhere = logIn();
        LogIn.Outcome stranger = logIn("owner@globex.test");
        SessionId own = session(elsewhere);
        SessionId foreign = session(stranger);

        assertRefused(TenancyProblem.SESSION_NOT_FOUND, () -> access.end(call(outcome), foreign));
        assertRefused(
                TenancyProblem.SESSION_NOT_FOUND, () -> access.end(call(outcome), keybuzz.ids.next(SessionId::new)));
        access.end(call(outcome), own);

        assertThat(caller(elsewhere)).isEmpty();
        assertThat(caller(stranger)).isPresent();
        assertRefused(TenancyProblem.SESSION_NOT_FOUND, () -> access.end(call(outcome), own));
    }

    @Test
    void a_super_admin_has_sessions_too() {
        tenancy.foundSuperAdmin(
                new FoundTenant.Person(
                        new EmailAddress("sue@keybuzz.test"), "Sue", Role.SUPER_ADMIN, TestKeyBuzz.PASSWORD),
                keybuzz.now());
        LogIn.Outcome sue = refresh(logIn("sue@keybuzz.test"));
        LogIn.Outcome elsewhere = logIn("sue@keybuzz.test");

        assertThat(access.list(call(sue))).hasSize(2);
        access.end(call(sue), session(elsewhere));
        assertThat(caller(elsewhere)).isEmpty();
        access.logOutEverywhere(call(sue));
        assertThat(caller(sue)).isEmpty();
    }

    @Test
    void a_super_admins_changed_password_ends_their_other_sessions_at_once() {
        tenancy.foundSuperAdmin(
                new FoundTenant.Person(
                        new EmailAddress("sue@keybuzz.test"), "Sue", Role.SUPER_ADMIN, TestKeyBuzz.PASSWORD),
                keybuzz.now());
        LogIn.Outcome sue = logIn("sue@keybuzz.test");
        LogIn.Outcome elsewhere = logIn("sue@keybuzz.test");
        LogIn.Outcome owner = logIn();
        assertThat(caller(elsewhere)).isPresent();

        tenancy.administration()
                .me()
                .changePassword(call(sue), new ChangePassword(TestKeyBuzz.PASSWORD, "another long passphrase"));

        assertThat(caller(elsewhere)).isEmpty();
        assertOver(elsewhere);
        assertThat(caller(sue)).isPresent();
        assertThat(caller(owner)).isPresent();
    }

    @Test
    void somebody_the_embedding_program_vouches_for_has_no_session_to_end() {
        CallContext trusted = keybuzz.call(acme, Role.OWNER);

        assertRefused(CommonProblem.NOT_ALLOWED, () -> access.logOut(trusted));
        assertThat(access.list(trusted)).isEmpty();
    }

    @Test
    void what_is_stored_opens_nothing() {
        LogIn.Outcome outcome = logIn();
        assertRefused(
                TenancyProblem.SESSION_OVER,
                () -> access.refresh(outcome.refreshToken().hash().hex().substring(0, 43), keybuzz.now()));
    }

    @Test
    void every_change_says_what_the_audit_trail_keeps() {
        LogIn.Outcome outcome = logIn();
        SessionId id = session(outcome);

        assertThat(new LogOutHandler(keybuzz.stores.tenancy().access().sessions())
                        .note(new LogOut(), id)
                        .object())
                .isEqualTo(id.value());
        assertThat(keybuzz.ran).isEmpty();
        access.logOut(call(outcome));
        assertThat(keybuzz.ran).containsExactly("LogOut ok");
    }
}
