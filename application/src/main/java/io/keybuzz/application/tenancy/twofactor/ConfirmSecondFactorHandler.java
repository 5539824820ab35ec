package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.secondstep.CodeDesk;
import io.keybuzz.domain.shared.UserId;

final class ConfirmSecondFactorHandler implements Change<ConfirmSecondFactor, Tried> {
    private final CodeDesk desk;

    ConfirmSecondFactorHandler(CodeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Tried handle(CallContext call, ConfirmSecondFactor command) {
        UserId user = call.caller().user();
        CodeDesk.Answer answer = desk.confirm(user, command.code(), call.now());
        return new Tried(user, answer.verdict(), answer.recoveryCodes());
    }

    @Override
    public AuditNote note(ConfirmSecondFactor command, Tried result) {
        return result.note("secondFactor");
    }
}
