package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.secondstep.CodeDesk;
import io.keybuzz.application.tenancy.secondstep.Enrolment;

final class ShowEnrolmentHandler implements UseCase<ShowEnrolment, Enrolment> {
    private final CodeDesk desk;

    ShowEnrolmentHandler(CodeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Enrolment handle(CallContext call, ShowEnrolment query) {
        return desk.begun(call.caller().user(), query.account());
    }
}
