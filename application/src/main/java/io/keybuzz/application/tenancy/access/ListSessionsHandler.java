package io.keybuzz.application.tenancy.access;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.access.Session;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import java.util.List;

final class ListSessionsHandler implements UseCase<ListSessions, List<Session>> {
    private final Sessions sessions;

    ListSessionsHandler(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Session> handle(CallContext call, ListSessions query) {
        TenantId home = call.caller().tenant().orElse(TenantId.PLATFORM);
        return sessions.live(home, call.caller().user(), call.now());
    }
}
