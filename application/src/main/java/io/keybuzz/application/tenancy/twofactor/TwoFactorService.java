package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.application.tenancy.entry.PasswordProof;
import io.keybuzz.application.tenancy.secondstep.CodeDesk;
import io.keybuzz.application.tenancy.secondstep.Enrolment;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import java.util.List;
import java.util.function.Consumer;

final class TwoFactorService implements TwoFactor {
    private final UseCaseRunner runner;
    private final TenancyPorts ports;
    private final Consumer<UserId> sessionsEnded;
    private final Sessions sessions;
    private final PasswordProof proof;
    private final CodeDesk desk;

    TwoFactorService(UseCaseRunner runner, TenancyPorts ports, Consumer<UserId> sessionsEnded) {
        this.sessionsEnded = sessionsEnded;
        this.sessions = ports.stores().access().sessions();
        this.proof = new PasswordProof(ports);
        this.runner = runner;
        this.ports = ports;
        this.desk = new CodeDesk(ports.twoFactor(), ports.stores().twoFactor());
    }

    @Override
    public GetSecondFactor.Status status(CallContext call) {
        return runner.read(new FactorQueries.GetSecondFactorHandler(ports), call, new GetSecondFactor());
    }

    @Override
    public Enrolment enrol(CallContext call, EnrolSecondFactor command) {
        String account = user(call, call.caller().user()).email().value();
        return runner.write(new EnrolSecondFactorHandler(desk, account), call, command, asked -> {
                    requirePassword(asked, command.password());
                    return own(asked);
                })
                .enrolment();
    }

    @Override
    public Enrolment pending(CallContext call) {
        String account = user(call, call.caller().user()).email().value();
        return runner.readIn(
                new FactorQueries.ShowEnrolmentHandler(desk), call, new ShowEnrolment(account), TwoFactorService::own);
    }

    @Override
    public List<String> confirm(CallContext call, ConfirmSecondFactor command) {
        List<String> codes = runner.write(
                        new FactorChanges.ConfirmSecondFactorHandler(desk, sessions),
                        call,
                        command,
                        TwoFactorService::own)
                .printed();
        sessionsEnded.accept(call.caller().user());
        return codes;
    }

    @Override
    public void disable(CallContext call, DisableSecondFactor command) {
        runner.write(new FactorChanges.DisableSecondFactorHandler(desk, sessions), call, command, asked -> {
                    requireFree(asked);
                    requirePassword(asked, command.password());
                    return own(asked);
                })
                .printed();
        sessionsEnded.accept(call.caller().user());
    }

    @Override
    public List<String> renewRecoveryCodes(CallContext call, RenewRecoveryCodes command) {
        return runner.write(new FactorChanges.RenewRecoveryCodesHandler(desk), call, command, TwoFactorService::own)
                .printed();
    }

    @Override
    public void reset(CallContext call, ResetSecondFactor command) {
        ResetSecondFactorHandler handler = new ResetSecondFactorHandler(desk, sessions);
        sessionsEnded.accept(runner.write(handler, call, command, asked -> scopeOf(asked, command.user()))
                .user());
    }

    private static TenantScope.One own(CallContext call) {
        return new TenantScope.One(call.caller().tenant().orElse(TenantId.PLATFORM));
    }

    private TenantScope scopeOf(CallContext call, UserId target) {
        User user = user(call, target);
        if (target.equals(call.caller().user())) {
            throw CommonProblem.NOT_ALLOWED.refuse("One's own second factor is turned off with a code");
        }
        if (call.caller().role() == Role.ADMIN && user.role() == Role.OWNER) {
            throw CommonProblem.NOT_ALLOWED.refuse("An owner's second factor is for owners to take away");
        }
        return new TenantScope.One(user.tenant().orElse(TenantId.PLATFORM));
    }

    private void requireFree(CallContext call) {
        if (call.caller().role() == Role.SUPER_ADMIN && ports.twoFactor().requiredForSuperAdmins()) {
            throw TenancyProblem.SECOND_FACTOR_REQUIRED.refuse("Super admins log in with a second factor here");
        }
    }

    private void requirePassword(CallContext call, String password) {
        proof.require(call, user(call, call.caller().user()), password, "password");
    }

    private User user(CallContext call, UserId id) {
        return runner.lookUp(call.scope(), () -> ports.stores().users().find(id))
                .orElseThrow(() -> TenancyProblem.USER_NOT_FOUND.refuse("There is no such user"));
    }
}
