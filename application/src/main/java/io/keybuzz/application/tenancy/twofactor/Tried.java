package io.keybuzz.application.tenancy.twofactor;

import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.tenancy.secondstep.CodeVerdict;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.twofactor.RecoveryCode;
import java.util.List;

/** What became of a code somebody typed to change their own factor. */
record Tried(UserId user, CodeVerdict verdict, List<RecoveryCode> recoveryCodes) {
    Tried {
        recoveryCodes = List.copyOf(recoveryCodes);
    }

    /** A wrong code changes the count of wrong codes and nothing else. */
    AuditNote note(String changed) {
        return AuditNote.of("user", user.value(), verdict.good() ? changed : "secondFactorFailures");
    }

    /** Refuses unless the code was good. @return the new recovery codes as they are shown */
    List<String> printed() {
        verdict.requireGood();
        return recoveryCodes.stream().map(RecoveryCode::printed).toList();
    }
}
