package io.keybuzz.application.tenancy;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.tenancy.access.Access;
import io.keybuzz.application.tenancy.password.Passwords;
import io.keybuzz.application.tenancy.twofactor.TwoFactor;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.tenancy.Tenant;
import java.time.Instant;
import java.util.Optional;

/** What tenancy can be asked. */
public interface Tenancy {
    /**
     * Exchanges an e-mail address and a password for an access token and a session. Refuses with {@code
     * tenancy/bad-credentials}, {@code tenancy/account-closed}, {@code tenancy/tenant-required}, {@code
     * tenancy/too-many-attempts}, {@code tenancy/login-busy} or, where a password is not enough, {@code
     * tenancy/second-factor-needed}.
     */
    LogIn.Outcome logIn(LogIn attempt, Visit visit);

    /** The same from inside the program. */
    default LogIn.Outcome logIn(LogIn attempt, Instant now) {
        return logIn(attempt, Visit.at(now));
    }

    /** Logging in with a second factor. */
    TwoStepLogIn twoStepLogIn();

    /** Second factors: one's own, and those an administrator takes away. */
    TwoFactor twoFactor();

    /**
     * Who an access token or API key speaks for, as they are right now, or nothing when it is not a valid one of ours or its session, account or
     * tenant lets nobody in any more.
     */
    Optional<Caller> authenticate(String token, Instant now);

    /** Going on, getting out, and who is in. */
    Access access();

    /** Passwords that were forgotten or never set. */
    Passwords passwords();

    /** Running tenants: their users, teams and API keys, and one's own account. */
    Administration administration();

    /** The caller's own tenant, or all of them for a super admin; newest first. */
    Page<Tenant> list(CallContext call, ListTenants query);

    /** Makes a tenant with its first people; one that exists already (by slug) is returned untouched. */
    Tenant found(FoundTenant command, Instant now);

    /** Makes a super admin unless the address has an account already. */
    void foundSuperAdmin(FoundTenant.Person person, Instant now);

    static Tenancy assemble(UseCaseRunner runner, TenancyPorts ports) {
        return new TenancyService(runner, ports);
    }
}
