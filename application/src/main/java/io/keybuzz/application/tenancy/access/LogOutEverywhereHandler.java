package io.keybuzz.application.tenancy.access;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import java.util.Optional;

final class LogOutEverywhereHandler implements Change<LogOutEverywhere, UserId> {
    private final Sessions sessions;

    LogOutEverywhereHandler(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public UserId handle(CallContext call, LogOutEverywhere command) {
        UserId user = call.caller().user();
        sessions.endAll(user, Optional.empty(), SessionEnd.LOGGED_OUT, call.now());
        return user;
    }

    @Override
    public AuditNote note(LogOutEverywhere command, UserId user) {
        return AuditNote.of("user", user.value(), "sessions");
    }
}
