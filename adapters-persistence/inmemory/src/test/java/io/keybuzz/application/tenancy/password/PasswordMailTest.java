package io.keybuzz.application.tenancy.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.shared.Mail;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.Tenancy;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;
import io.keybuzz.domain.tenancy.event.AccountMailRequested.Kind;
import io.keybuzz.testkit.given.GivenUser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordMailTest {
    private static final String OWNER = "owner@acme.test";
    private static final String FRESH = "a fresh and lively one";

    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final Tenancy tenancy = keybuzz.app.tenancy();
    private final Passwords passwords = tenancy.passwords();
    private TenantId acme;

    @BeforeEach
    void found() {
        acme = keybuzz.tenant("acme");
    }

    private void forgot(String email) {
        passwords.forgot(new ForgotPassword(email, Optional.empty()), keybuzz.now());
        keybuzz.app.relay().drain();
    }

    private Mail lastMail() {
        return keybuzz.mails.get(keybuzz.mails.size() - 1);
    }

    private static String tokenOf(Mail mail) {
        Matcher link = Pattern.compile(
                        "https://app\\.example\\.test/(?:reset-password|accept-invitation)#token=(\\S{43})\n")
                .matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group(1);
    }

    private void reset(String token, String password) {
        passwords.reset(new SetPassword(token, password, Optional.empty()), keybuzz.now());
    }

    private LogIn.Outcome logIn(String email, String password) {
        return tenancy.logIn(new LogIn(email, password, Optional.empty()), keybuzz.now());
    }

    private static void assertRefused(ProblemCode code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void a_forgotten_password_is_set_anew_and_all_sessions_end() {
        LogIn.Outcome session = logIn(OWNER, TestKeyBuzz.PASSWORD);
        forgot("Owner@ACME.test");

        assertThat(keybuzz.mails).hasSize(1);
        assertThat(lastMail().to().value()).isEqualTo(OWNER);
        assertThat(lastMail().subject()).isEqualTo("Set a new password for Shop acme on KeyBuzz");
        assertThat(lastMail().text()).contains("Hello Olga Owner", "within the next hour");
        reset(tokenOf(lastMail()), FRESH);

        assertThat(tenancy.authenticate(session.token(), keybuzz.now())).isEmpty();
        assertRefused(
                TenancyProblem.SESSION_OVER,
                () -> tenancy.access().refresh(session.refreshToken().text(), keybuzz.now()));
        assertRefused(TenancyProblem.BAD_CREDENTIALS, () -> logIn(OWNER, TestKeyBuzz.PASSWORD));
        assertThat(logIn(OWNER, FRESH).token()).isNotBlank();
    }

    @Test
    void a_link_works_once_for_an_hour_and_the_others_die_with_it() {
        forgot(OWNER);
        forgot(OWNER);
        String first = tokenOf(keybuzz.mails.get(0));
        String second = tokenOf(keybuzz.mails.get(1));
        keybuzz.clock.advance(Duration.ofHours(1).minusSeconds(1));
        reset(first, FRESH);

        assertRefused(TenancyProblem.LINK_NOT_VALID, () -> reset(first, FRESH + "!"));
        assertRefused(TenancyProblem.LINK_NOT_VALID, () -> reset(second, FRESH + "!"));
        forgot(OWNER);
        keybuzz.clock.advance(Duration.ofHours(1));
        assertRefused(TenancyProblem.LINK_NOT_VALID, () -> reset(tokenOf(lastMail()), FRESH + "!"));
        assertThat(logIn(OWNER, FRESH).token()).isNotBlank();
    }

    @Test
    void a_weak_password_is_refused_and_the_link_stays_good() {
        forgot(OWNER);
        String token = tokenOf(lastMail());
        for (String weak : new String[] {"short", "password1", "acme-2026", "keybuzz!", "owner123"}) {
            assertRefused(TenancyProblem.WEAK_PASSWORD, () -> reset(token, weak));
        }

        reset(token, FRESH);
        assertThat(logIn(OWNER, FRESH).token()).isNotBlank();
    }

    @Test
    void nobody_learns_whether_an_address_has_an_account() {
        int[] stored = new int[2];
        String[] addresses = {OWNER, "nobody@acme.test"};
        for (int i = 0; i < 2; i++) {
            passwords.forgot(new ForgotPassword(addresses[i], Optional.empty()), keybuzz.now());
            stored[i] = keybuzz.inQueues(() -> (int) keybuzz.stores.outbox().backlog());
            keybuzz.app.relay().drain();
        }

        assertThat(stored[0]).isEqualTo(stored[1]).isEqualTo(1);
        passwords.forgot(new ForgotPassword("not an address", Optional.empty()), keybuzz.now());
        keybuzz.app.relay().drain();
        assertThat(keybuzz.mails).hasSize(1);
        assertThat(keybuzz.inQueues(() -> keybuzz.stores.outbox().dead(10))).isEmpty();
    }

    @Test
    void each_account_of_an_address_gets_its_own_link_unless_one_is_named() {
        keybuzz.tenant("globex", TenantStatus.ACTIVE, OWNER);
        forgot(OWNER);
        assertThat(keybuzz.mails)
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder(
                        "Set a new password for Shop acme on KeyBuzz", "Set a new password for Shop globex on KeyBuzz");

        passwords.forgot(new ForgotPassword(OWNER, Optional.of("globex")), keybuzz.now());
        keybuzz.app.relay().drain();
        assertThat(keybuzz.mails).hasSize(3);
        assertThat(lastMail().subject()).contains("globex");
    }

    @Test
    void a_mail_that_could_not_be_sent_is_sent_later_with_another_secret() {
        keybuzz.mailIsDown = true;
        forgot(OWNER);
        assertThat(keybuzz.mails).isEmpty();
        keybuzz.mailIsDown = false;
        keybuzz.clock.advance(Duration.ofSeconds(5));
        keybuzz.app.relay().drain();

        reset(tokenOf(lastMail()), FRESH);
        assertThat(keybuzz.mails).hasSize(1);
    }

    @Test
    void a_mailbox_gets_five_links_an_hour_and_the_older_ones_stay_good() {
        for (int i = 0; i < 20; i++) {
            forgot(OWNER);
        }
        assertThat(keybuzz.mails).hasSize(5);
        reset(tokenOf(keybuzz.mails.get(0)), FRESH);
        keybuzz.clock.advance(Duration.ofHours(1).plusSeconds(1));
        forgot(OWNER);
        assertThat(keybuzz.mails).hasSize(6);
    }

    @Test
    void who_waits_because_of_wrong_passwords_gets_in_after_a_reset() {
        for (int i = 0; i < 6; i++) {
            catchThrowableOfType(Refusal.class, () -> logIn(OWNER, "wrong"));
        }
        assertRefused(TenancyProblem.TOO_MANY_ATTEMPTS, () -> logIn(OWNER, TestKeyBuzz.PASSWORD));
        forgot(OWNER);
        reset(tokenOf(lastMail()), FRESH);

        assertThat(logIn(OWNER, FRESH).token()).isNotBlank();
    }

    @Test
    void accounts_that_may_not_work_get_no_mail_and_their_links_are_worth_nothing() {
        keybuzz.tenant("paused", TenantStatus.SUSPENDED, "owner@paused.test");
        forgot("owner@paused.test");

        assertThat(keybuzz.mails).isEmpty();
        assertRefused(TenancyProblem.LINK_NOT_VALID, () -> reset("A".repeat(43), FRESH));
        assertRefused(TenancyProblem.LINK_NOT_VALID, () -> reset("", FRESH));
    }

    @Test
    void somebody_who_was_invited_chooses_password_and_name_within_a_week() {
        User invited = GivenUser.of(acme, keybuzz.ids, keybuzz.now())
                .email("new@acme.test")
                .passwordHash(new PasswordHash(""))
                .build();
        keybuzz.in(acme, () -> {
            keybuzz.stores.tenancy().users().add(invited);
            keybuzz.stores
                    .outbox()
                    .publish(new AccountMailRequested(
                            keybuzz.ids.next(EventId::new), acme, invited.id(), Kind.INVITATION, keybuzz.now()));
            return invited;
        });
        keybuzz.app.relay().drain();
        assertThat(lastMail().subject()).isEqualTo("Your account at Shop acme on KeyBuzz");
        String token = tokenOf(lastMail());
        keybuzz.clock.advance(Duration.ofDays(7).minusSeconds(1));

        assertRefused(TenancyProblem.LINK_NOT_VALID, () -> reset(token, FRESH));
        passwords.acceptInvitation(new SetPassword(token, FRESH, Optional.of("Nora New")), keybuzz.now());

        assertThat(logIn("new@acme.test", FRESH).fullName()).isEqualTo("Nora New");
        assertRefused(
                TenancyProblem.LINK_NOT_VALID,
                () -> passwords.acceptInvitation(new SetPassword(token, FRESH, Optional.empty()), keybuzz.now()));
    }

    @Test
    void a_super_admin_resets_a_password_too() {
        tenancy.foundSuperAdmin(
                new FoundTenant.Person(
                        new EmailAddress("sue@keybuzz.test"), "Sue", Role.SUPER_ADMIN, TestKeyBuzz.PASSWORD),
                keybuzz.now());
        LogIn.Outcome session = logIn("sue@keybuzz.test", TestKeyBuzz.PASSWORD);
        forgot("sue@keybuzz.test");
        assertThat(lastMail().subject()).isEqualTo("Set a new password for KeyBuzz");
        reset(tokenOf(lastMail()), FRESH);

        assertThat(tenancy.authenticate(session.token(), keybuzz.now())).isEmpty();
        assertThat(logIn("sue@keybuzz.test", FRESH).role()).isEqualTo(Role.SUPER_ADMIN);
    }

    @Test
    void what_the_outbox_holds_opens_nothing() {
        passwords.forgot(new ForgotPassword(OWNER, Optional.empty()), keybuzz.now());
        var deliveries = keybuzz.inQueues(() -> keybuzz.stores.outbox().claim(10, Duration.ofMinutes(1)));

        assertThat(deliveries)
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.event().payload()).containsOnlyKeys("userId", "kind"));
    }

    @Test
    void nothing_that_was_typed_prints() {
        assertThat(List.of(
                                new ForgotPassword(OWNER, Optional.of("acme")),
                                new SetPassword("token", FRESH, Optional.of("Name")),
                                new TenantScope.One(acme))
                        .toString())
                .doesNotContain(OWNER, "token", FRESH, "Name");
    }
}
