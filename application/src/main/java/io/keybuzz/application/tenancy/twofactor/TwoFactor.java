package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.application.tenancy.secondstep.Enrolment;
import io.keybuzz.domain.shared.UserId;
import java.util.List;
import java.util.function.Consumer;

/** What can be done with second factors. */
public interface TwoFactor {
    /** How the caller's own stands. */
    GetSecondFactor.Status status(CallContext call);

    /** A new seed for the caller, which counts once {@link #confirm} has seen a code. Refuses with {@code tenancy/second-factor-on} and {@code tenancy/wrong-password}. */
    Enrolment enrol(CallContext call, EnrolSecondFactor command);

    /**
     * The caller's seed once more, as long as it waits for its first code. Refuses with {@code tenancy/second-factor-off} or
     * {@code tenancy/second-factor-on}.
     */
    Enrolment pending(CallContext call);

    /**
     * Turns the caller's second factor on, and ends all their other sessions.
     *
     * @return ten recovery codes, shown this once. Refuses with {@code tenancy/wrong-code}, {@code tenancy/too-many-codes} or
     *     {@code tenancy/second-factor-off} when nothing was begun
     */
    List<String> confirm(CallContext call, ConfirmSecondFactor command);

    /**
     * Turns the caller's second factor off, and ends all their other sessions. Refuses with {@code tenancy/wrong-password}, {@code tenancy/too-many-attempts}, like {@link #confirm}, or with {@code
     * tenancy/second-factor-required}.
     */
    void disable(CallContext call, DisableSecondFactor command);

    /** Ten new recovery codes for the caller in place of the old ones. Refuses like {@link #confirm}. */
    List<String> renewRecoveryCodes(CallContext call, RenewRecoveryCodes command);

    /**
     * Takes away the second factor of somebody who lost theirs, and ends their sessions. Refuses with {@code tenancy/user-not-found}, and with {@code
     * access/not-allowed} an administrator who means an owner, and whoever means themselves.
     */
    void reset(CallContext call, ResetSecondFactor command);

    /** @param sessionsEnded is told whose sessions were ended */
    static TwoFactor assemble(UseCaseRunner runner, TenancyPorts ports, Consumer<UserId> sessionsEnded) {
        return new TwoFactorService(runner, ports, sessionsEnded);
    }
}
