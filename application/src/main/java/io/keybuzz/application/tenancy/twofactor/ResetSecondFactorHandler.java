package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.secondstep.CodeDesk;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import java.util.Optional;

final class ResetSecondFactorHandler implements Change<ResetSecondFactor, ResetSecondFactorHandler.Taken> {
    private final CodeDesk desk;
    private final Sessions sessions;

    ResetSecondFactorHandler(CodeDesk desk, Sessions sessions) {
        this.sessions = sessions;
        this.desk = desk;
    }

    @Override
    public Taken handle(CallContext call, ResetSecondFactor command) {
        boolean wasOn = desk.turnOff(command.user(), call.now());
        sessions.endAll(command.user(), Optional.empty(), SessionEnd.SECOND_FACTOR_CHANGED, call.now());
        return new Taken(command.user(), wasOn);
    }

    @Override
    public AuditNote note(ResetSecondFactor command, Taken result) {
        return AuditNote.of("user", result.user().value(), "secondFactor").onlyIf(result.different());
    }

    /** @param different whether there was anything to take away */
    record Taken(UserId user, boolean different) {}
}
