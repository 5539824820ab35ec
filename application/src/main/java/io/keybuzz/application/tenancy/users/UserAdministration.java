package io.keybuzz.application.tenancy.users;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.User;
import java.util.function.Consumer;

/**
 * People of a tenant. Owners manage everybody, admins managers and agents, managers agents; a super admin works in whichever
 * tenant the user belongs to. A user of another tenant is refused like a missing one, with {@code tenancy/user-not-found}; one
 * whose role is out of reach with {@code access/not-allowed}.
 */
public interface UserAdministration {
    /** Newest first. */
    Page<User> list(CallContext call, ListUsers query);

    User get(CallContext call, GetUser query);

    /**
     * Makes an account without password and has an invitation mailed. Refuses with {@code tenancy/email-taken}, {@code
     * tenancy/invalid-name} or {@code tenancy/unknown-team}.
     */
    User invite(CallContext call, InviteUser command);

    /**
     * Changes name or role. Refuses one's own role with {@code tenancy/own-account}, the last active owner's with {@code
     * tenancy/last-owner}, and a version that was changed meanwhile with {@code request/stale-version}.
     */
    User update(CallContext call, UpdateUser command);

    /** Shuts somebody out or lets them in again. Refuses oneself and the last active owner like {@link #update}. */
    User setActive(CallContext call, SetUserActive command);

    /**
     * Has a link mailed that lets the user set a password. Refuses with {@code tenancy/user-inactive}, {@code
     * tenancy/already-joined} for an invitation, {@code tenancy/not-yet-joined} for a reset, {@code tenancy/too-many-mails}.
     */
    User sendMail(CallContext call, SendAccountMail command);

    static UserAdministration assemble(UseCaseRunner runner, TenancyPorts ports, Consumer<UserId> changed) {
        return new UserAdministrationService(runner, ports, changed);
    }
}
