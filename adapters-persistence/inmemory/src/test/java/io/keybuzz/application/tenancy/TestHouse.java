package io.keybuzz.application.tenancy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.internal.Auditor;
import io.keybuzz.application.internal.OnceGate;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.tenancy.secondstep.TwoFactorParts;
import io.keybuzz.application.tenancy.users.InviteUser;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;
import io.keybuzz.testkit.given.GivenUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A tenant with one person of each role, and all that is needed to run it. */
final class TestHouse {
    final TestKeyBuzz keybuzz = new TestKeyBuzz();
    final TenantId acme = keybuzz.tenant("acme");
    final TenantId globex = keybuzz.tenant("globex");
    final Recorded outbox = new Recorded(keybuzz.stores.outbox());
    final PlainHasher passwords = new PlainHasher();
    final Tenancy tenancy = Tenancy.assemble(
            new UseCaseRunner(
                    keybuzz.stores.unitOfWork(),
                    keybuzz.clock,
                    UseCaseListener.none(),
                    new Auditor(
                            keybuzz.stores.unitOfWork(), keybuzz.stores.audit().trail(), keybuzz.ids),
                    new OnceGate(keybuzz.stores.unitOfWork(), keybuzz.stores.answers())),
            new TenancyPorts(
                    keybuzz.stores.unitOfWork(),
                    keybuzz.ids,
                    keybuzz.stores.tenancy(),
                    passwords,
                    new NoTokens(),
                    outbox,
                    keybuzz.accounts,
                    new TwoFactorParts(
                            KeyBuzzPorts.Secrets.none().codes(),
                            keybuzz.app.privacy().secrets(),
                            false),
                    keybuzz.stores.audit().trail()));
    final Administration administration = tenancy.administration();

    final User owner = add(Role.OWNER);
    final User admin = add(Role.ADMIN);
    final User manager = add(Role.MANAGER);
    final User agent = add(Role.AGENT);

    User add(Role role) {
        return add(acme, GivenUser.of(acme, keybuzz.ids, keybuzz.now()).role(role));
    }

    User add(TenantId tenant, GivenUser given) {
        User user = given.build();
        keybuzz.in(tenant, () -> {
            keybuzz.stores.tenancy().users().add(user);
            return user;
        });
        return user;
    }

    CallContext as(User user) {
        Caller caller = new Caller(user.id(), user.tenant(), user.role(), user.fullName());
        return new CallContext(caller, now(), "request-1");
    }

    /** The same person in a session of their own. */
    CallContext inSession(User user) {
        Proof session = new Proof.Session(keybuzz.ids.next(SessionId::new));
        Caller caller = new Caller(user.id(), user.tenant(), user.role(), user.fullName(), session);
        return new CallContext(caller, now(), "request-1");
    }

    CallContext asSuperAdmin() {
        return keybuzz.superAdmin();
    }

    Instant now() {
        return keybuzz.now();
    }

    InviteUser invitation(String email, Role role) {
        return new InviteUser(new EmailAddress(email), "Nina New", role, Set.of(), Optional.empty());
    }

    List<AccountMailRequested> mails() {
        return outbox.events().stream()
                .filter(AccountMailRequested.class::isInstance)
                .map(AccountMailRequested.class::cast)
                .toList();
    }

    Optional<User> stored(User user) {
        return keybuzz.in(
                user.tenant().orElseThrow(),
                () -> keybuzz.stores.tenancy().users().find(user.id()));
    }

    static void assertRefused(ProblemCode code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.code())
                                .isEqualTo(code));
    }

    /** Passwords that hide nothing. */
    static final class PlainHasher implements io.keybuzz.domain.tenancy.port.PasswordHasher {
        @Override
        public PasswordHash hash(String password) {
            return new PasswordHash("plain:" + password);
        }

        @Override
        public boolean matches(String password, Optional<PasswordHash> stored) {
            return stored.map(hash(password)::equals).orElse(false);
        }
    }

    /** Nobody logs in here. */
    private static final class NoTokens implements io.keybuzz.domain.tenancy.port.AccessTokens {
        @Override
        public String issue(Bearer bearer, SessionId session, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<io.keybuzz.domain.tenancy.AccessToken> verify(String token, Instant now) {
            return Optional.empty();
        }
    }
}
