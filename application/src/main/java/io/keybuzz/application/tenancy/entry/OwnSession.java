package io.keybuzz.application.tenancy.entry;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.domain.shared.SessionId;
import java.util.Optional;

/** The session a call is made in, which stays when all others are ended. */
public final class OwnSession {
    private OwnSession() {}

    public static Optional<SessionId> of(CallContext call) {
        return call.caller().proof() instanceof Proof.Session session ? Optional.of(session.id()) : Optional.empty();
    }
}
