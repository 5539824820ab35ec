package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.secondstep.CodeDesk;
import io.keybuzz.application.tenancy.secondstep.Enrolment;
import io.keybuzz.application.tenancy.twofactor.EnrolSecondFactorHandler.Begun;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;

final class EnrolSecondFactorHandler implements Change<EnrolSecondFactor, Begun> {
    private final CodeDesk desk;
    private final String account;

    /** @param account what the authenticator shows */
    EnrolSecondFactorHandler(CodeDesk desk, String account) {
        this.desk = desk;
        this.account = account;
    }

    @Override
    public Begun handle(CallContext call, EnrolSecondFactor command) {
        UserId user = call.caller().user();
        TenantId tenant = call.caller().tenant().orElse(TenantId.PLATFORM);
        return new Begun(user, desk.enrol(tenant, user, account, call.now()));
    }

    @Override
    public AuditNote note(EnrolSecondFactor command, Begun result) {
        return AuditNote.of("user", result.user().value(), "secondFactorSeed");
    }

    record Begun(UserId user, Enrolment enrolment) {}
}
