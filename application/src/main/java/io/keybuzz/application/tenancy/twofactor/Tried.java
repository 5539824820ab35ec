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

    /** What a wrong code asked for was refused, although it is counted and that is stored. */
    AuditNote note(String changed) {
        AuditNote note = AuditNote.of("user", user.value(), changed);
        return verdict.good() ? note : note.refused();
    }

    /** Refuses unless the code was good. @return the new recovery codes as they are shown */
    List<String> printed() {
        verdict.requireGood();
        return recoveryCodes.stream().map(RecoveryCode::printed).toList();
    }
}
