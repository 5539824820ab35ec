package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.application.tenancy.secondstep.CodeDesk;
import io.keybuzz.application.tenancy.secondstep.Enrolment;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.twofactor.SecondFactor;
import java.util.List;
import java.util.Optional;

/** What is asked about one's own second factor. */
final class FactorQueries {
    private FactorQueries() {}

    static final class GetSecondFactorHandler implements UseCase<GetSecondFactor, GetSecondFactor.Status> {
        private final TenancyPorts ports;

        GetSecondFactorHandler(TenancyPorts ports) {
            this.ports = ports;
        }

        @Override
        public GetSecondFactor.Status handle(CallContext call, GetSecondFactor query) {
            Optional<SecondFactor> factor =
                    ports.stores().twoFactor().factors().find(call.caller().user());
            return new GetSecondFactor.Status(
                    factor.flatMap(SecondFactor::confirmedAt),
                    factor.filter(SecondFactor::isBegun).isPresent(),
                    factor.map(SecondFactor::recoveryHashes).map(List::size).orElse(0),
                    call.caller().role() == Role.SUPER_ADMIN
                            && ports.twoFactor().requiredForSuperAdmins());
        }
    }

    static final class ShowEnrolmentHandler implements UseCase<ShowEnrolment, Enrolment> {
        private final CodeDesk desk;

        ShowEnrolmentHandler(CodeDesk desk) {
            this.desk = desk;
        }

        @Override
        public Enrolment handle(CallContext call, ShowEnrolment query) {
            return desk.begun(call.caller().user(), query.account());
        }
    }
}
