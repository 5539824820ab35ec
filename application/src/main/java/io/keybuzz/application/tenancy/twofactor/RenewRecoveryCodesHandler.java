package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.secondstep.CodeDesk;
import io.keybuzz.application.tenancy.secondstep.CodeVerdict;
import io.keybuzz.domain.shared.UserId;
import java.util.List;

final class RenewRecoveryCodesHandler implements Change<RenewRecoveryCodes, Tried> {
    private final CodeDesk desk;

    RenewRecoveryCodesHandler(CodeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Tried handle(CallContext call, RenewRecoveryCodes command) {
        UserId user = call.caller().user();
        CodeVerdict verdict = desk.check(user, command.code(), call.now());
        return new Tried(user, verdict, verdict.good() ? desk.renewRecoveryCodes(user, call.now()) : List.of());
    }

    @Override
    public AuditNote note(RenewRecoveryCodes command, Tried result) {
        return result.note("recoveryCodes");
    }
}
