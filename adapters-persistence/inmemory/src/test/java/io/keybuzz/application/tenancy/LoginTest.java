package io.keybuzz.application.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.testkit.given.GivenUser;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final Tenancy tenancy = keybuzz.app.tenancy();

    private LogIn.Outcome logIn(String email, String password, Optional<String> slug) {
        return tenancy.logIn(new LogIn(email, password, slug), keybuzz.now());
    }

    private LogIn.Outcome logIn(String email) {
        return logIn(email, TestKeyBuzz.PASSWORD, Optional.empty());
    }

    private void assertRefused(ProblemCode code, String email, String password, Optional<String> slug) {
        assertThatThrownBy(() -> logIn(email, password, slug))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void the_right_password_gives_a_token_that_says_who_calls() {
        TenantId acme = keybuzz.tenant("acme");

        LogIn.Outcome outcome = logIn("OWNER@acme.test");

        assertThat(outcome.tenant()).contains(acme);
        assertThat(outcome.role()).isEqualTo(Role.OWNER);
        assertThat(outcome.email()).isEqualTo("owner@acme.test");
        assertThat(tenancy.authenticate(outcome.token(), keybuzz.now())).hasValueSatisfying(caller -> {
            assertThat(caller.proof()).isInstanceOf(Proof.Session.class);
            assertThat(caller)
                    .isEqualTo(new Caller(outcome.user(), Optional.of(acme), Role.OWNER, "Olga Owner", caller.proof()));
        });
    }

    @Test
    void a_token_ends() {
        keybuzz.tenant("acme");
        String token = logIn("owner@acme.test").token();

        assertThat(tenancy.authenticate(token, keybuzz.now().plus(Duration.ofHours(1))))
                .isEmpty();
        assertThat(tenancy.authenticate("anything", keybuzz.now())).isEmpty();
    }

    @Test
    void wrong_password_unknown_address_and_no_address_at_all_are_one_refusal() {
        keybuzz.tenant("acme");

        for (String email : new String[] {"owner@acme.test", "nobody@acme.test", "not an address", "", "\0"}) {
            assertRefused(TenancyProblem.BAD_CREDENTIALS, email, "wrong", Optional.empty());
        }
        assertRefused(TenancyProblem.BAD_CREDENTIALS, "owner@acme.test", TestKeyBuzz.PASSWORD, Optional.of("globex"));
    }

    @Test
    void a_tenant_that_may_not_work_is_told_so_only_after_the_right_password() {
        keybuzz.tenant("paused", TenantStatus.SUSPENDED, "owner@paused.test");
        keybuzz.tenant("closed", TenantStatus.CLOSED, "owner@closed.test");
        keybuzz.tenant("trial", TenantStatus.TRIAL, "owner@trial.test");

        assertRefused(TenancyProblem.ACCOUNT_CLOSED, "owner@paused.test", TestKeyBuzz.PASSWORD, Optional.empty());
        assertRefused(TenancyProblem.ACCOUNT_CLOSED, "owner@closed.test", TestKeyBuzz.PASSWORD, Optional.empty());
        assertRefused(TenancyProblem.BAD_CREDENTIALS, "owner@paused.test", "wrong", Optional.empty());
        assertThat(logIn("owner@trial.test").role()).isEqualTo(Role.OWNER);
    }

    @Test
    void an_inactive_user_may_not_work() {
        TenantId acme = keybuzz.tenant("acme");
        User gone = GivenUser.of(acme, keybuzz.ids, keybuzz.now())
                .email("gone@acme.test")
                .passwordHash(new PasswordHash("plain:" + TestKeyBuzz.PASSWORD))
                .inactive()
                .build();
        keybuzz.in(acme, () -> {
            keybuzz.stores.tenancy().users().add(gone);
            return gone;
        });

        assertRefused(TenancyProblem.ACCOUNT_CLOSED, "gone@acme.test", TestKeyBuzz.PASSWORD, Optional.empty());
    }

    @Test
    void an_address_with_several_tenants_must_name_one() {
        keybuzz.tenant("acme", TenantStatus.ACTIVE, "shared@example.test");
        TenantId globex = keybuzz.tenant("globex", TenantStatus.ACTIVE, "shared@example.test");

        assertRefused(TenancyProblem.TENANT_REQUIRED, "shared@example.test", TestKeyBuzz.PASSWORD, Optional.empty());
        assertRefused(TenancyProblem.BAD_CREDENTIALS, "shared@example.test", "wrong", Optional.empty());
        assertThat(logIn("shared@example.test", TestKeyBuzz.PASSWORD, Optional.of("globex"))
                        .tenant())
                .contains(globex);
    }

    @Test
    void a_super_admin_logs_in_without_tenant() {
        FoundTenant.Person sue = new FoundTenant.Person(
                new EmailAddress("sue@keybuzz.test"), "Sue", Role.SUPER_ADMIN, TestKeyBuzz.PASSWORD);
        tenancy.foundSuperAdmin(sue, keybuzz.now());
        tenancy.foundSuperAdmin(sue, keybuzz.now());

        LogIn.Outcome outcome = logIn("sue@keybuzz.test");

        assertThat(outcome.tenant()).isEmpty();
        assertThat(outcome.role()).isEqualTo(Role.SUPER_ADMIN);
    }

    @Test
    void what_was_typed_and_what_was_issued_do_not_print() {
        keybuzz.tenant("acme");
        LogIn attempt = new LogIn("owner@acme.test", TestKeyBuzz.PASSWORD, Optional.empty());
        LogIn.Outcome outcome = tenancy.logIn(attempt, keybuzz.now());

        assertThat(attempt.toString()).doesNotContain(TestKeyBuzz.PASSWORD, "owner@");
        assertThat(outcome.toString())
                .doesNotContain(outcome.token(), outcome.refreshToken().text(), "owner@");
    }
}
