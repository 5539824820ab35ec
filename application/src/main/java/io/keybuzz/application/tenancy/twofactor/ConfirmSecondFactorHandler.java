package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.entry.OwnSession;
import io.keybuzz.application.tenancy.secondstep.CodeDesk;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.port.Sessions;

final class ConfirmSecondFactorHandler implements Change<ConfirmSecondFactor, Tried> {
    private final CodeDesk desk;
    private final Sessions sessions;

    ConfirmSecondFactorHandler(CodeDesk desk, Sessions sessions) {
        this.sessions = sessions;
        this.desk = desk;
    }

    @Override
    public Tried handle(CallContext call, ConfirmSecondFactor command) {
        UserId user = call.caller().user();
        CodeDesk.Answer answer = desk.confirm(user, command.code(), call.now());
        if (answer.verdict().good()) {
            sessions.endAll(user, OwnSession.of(call), SessionEnd.SECOND_FACTOR_CHANGED, call.now());
        }
        return new Tried(user, answer.verdict(), answer.recoveryCodes());
    }

    @Override
    public AuditNote note(ConfirmSecondFactor command, Tried result) {
        return result.note("secondFactor");
    }
}
