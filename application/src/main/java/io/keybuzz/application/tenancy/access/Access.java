package io.keybuzz.application.tenancy.access;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.access.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked about sessions, once somebody has logged in. */
public interface Access {
    /**
     * Exchanges a refresh token for the next one and a new access token. A token can be used once; showing it again within
     * ten seconds gives the same answer, later it ends the session, because somebody has a copy. Refuses with {@code
     * tenancy/session-over}.
     */
    LogIn.Outcome refresh(String refreshToken, Visit visit);

    /** The same from inside the program. */
    default LogIn.Outcome refresh(String refreshToken, Instant now) {
        return refresh(refreshToken, Visit.at(now));
    }

    /** Ends the session of this call. Refuses a call without one with {@code access/not-allowed}. */
    void logOut(CallContext call);

    /** Ends all sessions of the caller, this one included. */
    void logOutEverywhere(CallContext call);

    /** The caller's sessions that are not over, newest first. */
    List<Session> list(CallContext call);

    /** Ends one of the caller's sessions. Refuses with {@code tenancy/session-not-found}. */
    void end(CallContext call, SessionId session);

    /**
     * Who a session speaks for right now, or nobody when it is over, its user deactivated or its tenant suspended. What
     * another node changed is known after four seconds at the latest. For doors that stay open, such as sockets: ask again
     * every few seconds.
     */
    Optional<Caller> standing(SessionId session, Instant now);

    /** To be told when a user's role or state changed, so that this process knows at once. */
    void changed(UserId user);

    /** To be told when a tenant's state changed, so that this process knows at once. */
    void changed(TenantId tenant);
}
