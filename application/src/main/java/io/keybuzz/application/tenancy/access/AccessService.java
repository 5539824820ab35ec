package io.keybuzz.application.tenancy.access;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.application.tenancy.entry.Journal;
import io.keybuzz.application.tenancy.secondstep.SecondStep;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.access.Session;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions as tenancy offers them. */
public final class AccessService implements Access {
    private final UseCaseRunner runner;
    private final StandingMemory memory;
    private final Rotation rotation;
    private final Sessions sessions;

    public AccessService(UseCaseRunner runner, TenancyPorts ports, Journal journal) {
        this.runner = runner;
        this.memory =
                new StandingMemory(ports.stores().access().standings(), new SecondStep(ports, journal)::isMissing);
        this.rotation = new Rotation(ports, memory, journal);
        this.sessions = ports.stores().access().sessions();
    }

    @Override
    public LogIn.Outcome refresh(String refreshToken, Visit visit) {
        return rotation.refresh(refreshToken, visit);
    }

    @Override
    public void logOut(CallContext call) {
        memory.forget(runner.write(new LogOutHandler(sessions), call, new LogOut(), AccessService::home));
    }

    @Override
    public void logOutEverywhere(CallContext call) {
        memory.forget(
                runner.write(new LogOutEverywhereHandler(sessions), call, new LogOutEverywhere(), AccessService::home));
    }

    @Override
    public List<Session> list(CallContext call) {
        return runner.read(new ListSessionsHandler(sessions), call, new ListSessions());
    }

    @Override
    public void end(CallContext call, SessionId session) {
        memory.forget(
                runner.write(new EndSessionHandler(sessions), call, new EndSession(session), AccessService::home));
    }

    @Override
    public Optional<Caller> standing(SessionId session, Instant now) {
        return memory.caller(session, now);
    }

    @Override
    public void changed(UserId user) {
        memory.forget(user);
    }

    @Override
    public void changed(TenantId tenant) {
        memory.forget(tenant);
    }

    /** Where the caller's sessions are kept, also a super admin's. */
    private static TenantScope home(CallContext call) {
        return new TenantScope.One(call.caller().tenant().orElse(TenantId.PLATFORM));
    }
}
