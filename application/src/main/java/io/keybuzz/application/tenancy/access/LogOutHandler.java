package io.keybuzz.application.tenancy.access;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.port.Sessions;

final class LogOutHandler implements Change<LogOut, SessionId> {
    private final Sessions sessions;

    LogOutHandler(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public SessionId handle(CallContext call, LogOut command) {
        if (!(call.caller().proof() instanceof Proof.Session own)) {
            throw CommonProblem.NOT_ALLOWED.refuse("There is no session to end");
        }
        sessions.end(call.caller().user(), own.id(), SessionEnd.LOGGED_OUT, call.now());
        return own.id();
    }

    @Override
    public AuditNote note(LogOut command, SessionId session) {
        return AuditNote.of("session", session.value(), "ended");
    }
}
