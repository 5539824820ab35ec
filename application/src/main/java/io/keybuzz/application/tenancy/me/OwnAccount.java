package io.keybuzz.application.tenancy.me;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.User;
import java.util.function.Consumer;

/** One's own account; super admins have one, too. API keys have none. */
public interface OwnAccount {
    User get(CallContext call, GetMe query);

    /** Refuses with {@code tenancy/invalid-name}, and a version changed meanwhile with {@code request/stale-version}. */
    User update(CallContext call, UpdateMe command);

    /**
     * Changes the password of somebody who knows the current one. Refuses with {@code tenancy/wrong-password}, {@code
     * tenancy/weak-password}, {@code tenancy/too-many-attempts} or {@code tenancy/login-busy}; ends all other sessions.
     */
    User changePassword(CallContext call, ChangePassword command);

    /** @param sessionsEnded is told whose sessions were ended */
    static OwnAccount assemble(UseCaseRunner runner, TenancyPorts ports, Consumer<UserId> sessionsEnded) {
        return new OwnAccountService(runner, ports, sessionsEnded);
    }
}
