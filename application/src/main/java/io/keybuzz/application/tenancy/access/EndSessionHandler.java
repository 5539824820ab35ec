package io.keybuzz.application.tenancy.access;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.port.Sessions;

final class EndSessionHandler implements Change<EndSession, SessionId> {
    private final Sessions sessions;

    EndSessionHandler(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public SessionId handle(CallContext call, EndSession command) {
        if (!sessions.end(call.caller().user(), command.session(), SessionEnd.ENDED, call.now())) {
            throw TenancyProblem.SESSION_NOT_FOUND.refuse("You have no such session");
        }
        return command.session();
    }

    @Override
    public AuditNote note(EndSession command, SessionId session) {
        return AuditNote.of("session", session.value(), "ended");
    }
}
