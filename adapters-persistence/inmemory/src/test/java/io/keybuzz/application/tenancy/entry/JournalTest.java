package io.keybuzz.application.tenancy.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Mail;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.Tenancy;
import io.keybuzz.application.tenancy.password.ForgotPassword;
import io.keybuzz.application.tenancy.password.SetPassword;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.shared.audit.AuditObject;
import io.keybuzz.domain.shared.audit.AuditOutcome;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final String OWNER = "owner@acme.test";
    private static final String ADDRESS = "ab".repeat(16);

    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final Tenancy tenancy = keybuzz.app.tenancy();
    private final TenantId acme = keybuzz.tenant("acme");

    private Visit visit() {
        return new Visit(keybuzz.now(), "request-7", Optional.of(ADDRESS));
    }

    private List<AuditEntry> trail(TenantId tenant) {
        return keybuzz.in(tenant, () -> keybuzz.stores.audit().chains().entries(tenant, 0, 10_000)).stream()
                .map(ChainedEntry::entry)
                .filter(entry -> !entry.action().equals("FoundTenant"))
                .toList();
    }

    private AuditEntry only(TenantId tenant) {
        List<AuditEntry> trail = trail(tenant);
        assertThat(trail).hasSize(1);
        return trail.get(0);
    }

    private LogIn.Outcome logIn(String email) {
        return tenancy.logIn(new LogIn(email, TestKeyBuzz.PASSWORD, Optional.empty()), visit());
    }

    private void guess(String email) {
        assertThatThrownBy(() -> tenancy.logIn(new LogIn(email, "wrong", Optional.empty()), visit()))
                .isInstanceOf(Refusal.class);
    }

    private void deliver() {
        keybuzz.app.relay().deliver(100);
    }

    private String linkSecret() {
        String text = keybuzz.mails.get(keybuzz.mails.size() - 1).text();
        int start = text.indexOf("#token=") + "#token=".length();
        return text.substring(start, text.indexOf('\n', start));
    }

    @Test
    void a_login_is_one_entry_about_its_session() {
        LogIn.Outcome outcome = logIn(OWNER);

        AuditEntry entry = only(acme);
        assertThat(entry.action()).isEqualTo("LogIn");
        assertThat(entry.outcome()).isEqualTo(AuditOutcome.DONE);
        assertThat(entry.actor()).isEqualTo(AuditActor.user(outcome.user()));
        assertThat(entry.object().map(AuditObject::type)).contains("session");
        assertThat(entry.requestId()).isEqualTo("request-7");
        assertThat(entry.addressHash()).contains(ADDRESS);
        assertThat(entry.toString()).doesNotContain("owner@").doesNotContain("Olga");
        assertThat(trail(TenantId.PLATFORM)).isEmpty();
    }

    @Test
    void a_wrong_password_is_on_the_trail_of_the_accounts_tenant_and_a_strange_address_on_that_of_the_house() {
        guess(OWNER);
        guess("stranger@acme.test");

        assertThat(only(acme).action()).isEqualTo("LogIn");
        assertThat(only(acme).outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(only(acme).actor()).isEqualTo(AuditActor.nobody());
        assertThat(only(acme).object().map(AuditObject::type)).contains("user");
        assertThat(only(TenantId.PLATFORM).action()).isEqualTo("LogIn");
        assertThat(only(TenantId.PLATFORM).object()).isEmpty();
        assertThat(only(TenantId.PLATFORM).toString()).doesNotContain("stranger");
    }

    @Test
    void an_account_that_is_closed_is_refused_on_record() {
        TenantId shut = keybuzz.tenant("shut", TenantStatus.SUSPENDED, "owner@shut.test");
        assertThatThrownBy(() -> logIn("owner@shut.test")).isInstanceOf(Refusal.class);

        assertThat(only(shut).outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(only(shut).actor().kind()).isEqualTo(AuditActor.Kind.USER);
    }

    @Test
    void a_flood_of_guesses_leaves_one_entry_a_minute_and_account_and_six_hundred_in_all() {
        for (int i = 0; i < 5; i++) {
            guess(OWNER);
        }
        assertThat(trail(acme)).hasSize(1);
        keybuzz.clock.advance(Duration.ofMinutes(1));
        guess(OWNER);
        assertThat(trail(acme)).hasSize(2);

        for (int i = 0; i < 700; i++) {
            guess("stranger" + i + "@acme.test");
        }
        assertThat(trail(TenantId.PLATFORM)).hasSize(599);
    }

    @Test
    void a_copied_refresh_token_is_one_entry_and_one_mail_to_its_owner() {
        LogIn.Outcome first = logIn(OWNER);
        LogIn.Outcome second = tenancy.access().refresh(first.refreshToken().text(), visit());
        keybuzz.clock.advance(Duration.ofSeconds(11));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(
                            () -> tenancy.access().refresh(first.refreshToken().text(), visit()))
                    .isInstanceOf(Refusal.class);
        }
        deliver();

        assertThat(trail(acme)).extracting(AuditEntry::action).containsExactly("LogIn", "EndCopiedSession");
        AuditEntry end = trail(acme).get(1);
        assertThat(end.actor()).isEqualTo(AuditActor.nobody());
        assertThat(end.object())
                .isEqualTo(trail(acme)
                        .get(0)
                        .object()
                        .map(session -> new AuditObject("session", session.id(), List.of("ended"))));
        assertThat(keybuzz.mails).hasSize(1);
        Mail mail = keybuzz.mails.get(0);
        assertThat(mail.to().value()).isEqualTo(OWNER);
        assertThat(mail.text())
                .contains("Olga Owner")
                .contains("https://app.example.test")
                .doesNotContain("#token=")
                .doesNotContain(first.refreshToken().text())
                .doesNotContain(second.refreshToken().text())
                .doesNotContain(second.token());
    }

    @Test
    void getting_out_is_one_entry() {
        LogIn.Outcome here = logIn(OWNER);
        CallContext call = new CallContext(
                tenancy.authenticate(here.token(), keybuzz.now()).orElseThrow(), keybuzz.now(), "request-8");
        tenancy.access().logOut(call);
        LogIn.Outcome again = logIn(OWNER);
        CallContext all = new CallContext(
                tenancy.authenticate(again.token(), keybuzz.now()).orElseThrow(), keybuzz.now(), "request-9");
        tenancy.access().logOutEverywhere(all);

        assertThat(trail(acme))
                .extracting(AuditEntry::action)
                .containsExactly("LogIn", "LogOut", "LogIn", "LogOutEverywhere");
    }

    @Test
    void a_forgotten_password_and_its_reset_are_one_entry_each() {
        tenancy.passwords().forgot(new ForgotPassword(OWNER, Optional.empty()), visit());
        tenancy.passwords().forgot(new ForgotPassword(OWNER, Optional.empty()), visit());
        deliver();
        tenancy.passwords().reset(new SetPassword(linkSecret(), "another long passphrase", Optional.empty()), visit());

        assertThat(trail(acme)).extracting(AuditEntry::action).containsExactly("ForgotPassword", "ResetPassword");
        assertThat(trail(acme).get(0).actor()).isEqualTo(AuditActor.nobody());
        assertThat(trail(acme).get(1).actor().kind()).isEqualTo(AuditActor.Kind.USER);
        assertThat(trail(acme).get(1).object().map(AuditObject::fields)).contains(List.of("password"));
    }

    @Test
    void an_address_nobody_has_is_forgotten_on_the_houses_record() {
        tenancy.passwords().forgot(new ForgotPassword("stranger@acme.test", Optional.empty()), visit());

        assertThat(trail(acme)).isEmpty();
        assertThat(only(TenantId.PLATFORM).outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(only(TenantId.PLATFORM).object()).isEmpty();
    }

    @Test
    void founding_is_on_record_once() {
        TenantId globex = keybuzz.tenant("globex");
        assertThat(keybuzz.tenant("globex")).isEqualTo(globex);
        FoundTenant.Person sue = new FoundTenant.Person(
                new EmailAddress("sue@keybuzz.test"), "Sue", Role.SUPER_ADMIN, TestKeyBuzz.PASSWORD);
        tenancy.foundSuperAdmin(sue, keybuzz.now());
        tenancy.foundSuperAdmin(sue, keybuzz.now());

        assertThat(keybuzz.in(globex, () -> keybuzz.stores.audit().chains().entries(globex, 0, 10)))
                .singleElement()
                .satisfies(chained -> {
                    assertThat(chained.entry().action()).isEqualTo("FoundTenant");
                    assertThat(chained.entry().actor()).isEqualTo(AuditActor.worker("setup"));
                    assertThat(chained.entry().object()).contains(new AuditObject("tenant", globex.value(), List.of()));
                });
        assertThat(only(TenantId.PLATFORM).action()).isEqualTo("FoundSuperAdmin");
    }
}
