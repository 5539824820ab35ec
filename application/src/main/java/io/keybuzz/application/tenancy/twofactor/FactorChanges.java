package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.entry.OwnSession;
import io.keybuzz.application.tenancy.secondstep.CodeDesk;
import io.keybuzz.application.tenancy.secondstep.CodeVerdict;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.access.port.Sessions;
import java.util.List;

/** What a code changes about the second factor it belongs to. */
final class FactorChanges {
    private FactorChanges() {}

    static final class ConfirmSecondFactorHandler implements Change<ConfirmSecondFactor, Tried> {
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

    static final class DisableSecondFactorHandler implements Change<DisableSecondFactor, Tried> {
        private final CodeDesk desk;
        private final Sessions sessions;

        DisableSecondFactorHandler(CodeDesk desk, Sessions sessions) {
            this.sessions = sessions;
            this.desk = desk;
        }

        @Override
        public Tried handle(CallContext call, DisableSecondFactor command) {
            UserId user = call.caller().user();
            CodeVerdict verdict = desk.check(user, command.code(), call.now());
            if (verdict.good()) {
                desk.turnOff(user, call.now());
                sessions.endAll(user, OwnSession.of(call), SessionEnd.SECOND_FACTOR_CHANGED, call.now());
            }
            return new Tried(user, verdict, List.of());
        }

        @Override
        public AuditNote note(DisableSecondFactor command, Tried result) {
            return result.note("secondFactor");
        }
    }

    static final class RenewRecoveryCodesHandler implements Change<RenewRecoveryCodes, Tried> {
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
}
