package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.secondstep.CodeDesk;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import java.util.Optional;

final class ResetSecondFactorHandler implements Change<ResetSecondFactor, UserId> {
    private final CodeDesk desk;
    private final Sessions sessions;

    ResetSecondFactorHandler(CodeDesk desk, Sessions sessions) {
        this.sessions = sessions;
        this.desk = desk;
    }

    @Override
    public UserId handle(CallContext call, ResetSecondFactor command) {
        desk.turnOff(command.user(), call.now());
        sessions.endAll(command.user(), Optional.empty(), SessionEnd.SECOND_FACTOR_CHANGED, call.now());
        return command.user();
    }

    @Override
    public AuditNote note(ResetSecondFactor command, UserId result) {
        return AuditNote.of("user", result.value(), "secondFactor");
    }
}
