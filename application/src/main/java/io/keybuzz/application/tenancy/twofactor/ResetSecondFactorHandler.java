package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.secondstep.CodeDesk;
import io.keybuzz.domain.shared.UserId;

final class ResetSecondFactorHandler implements Change<ResetSecondFactor, UserId> {
    private final CodeDesk desk;

    ResetSecondFactorHandler(CodeDesk desk) {
        this.desk = desk;
    }

    @Override
    public UserId handle(CallContext call, ResetSecondFactor command) {
        desk.turnOff(command.user(), call.now());
        return command.user();
    }

    @Override
    public AuditNote note(ResetSecondFactor command, UserId result) {
        return AuditNote.of("user", result.value(), "secondFactor");
    }
}
