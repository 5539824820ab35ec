package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.twofactor.SecondFactor;
import java.util.List;
import java.util.Optional;

final class GetSecondFactorHandler implements UseCase<GetSecondFactor, GetSecondFactor.Status> {
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
                call.caller().role() == Role.SUPER_ADMIN && ports.twoFactor().requiredForSuperAdmins());
    }
}
