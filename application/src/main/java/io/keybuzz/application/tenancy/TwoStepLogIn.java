package io.keybuzz.application.tenancy;

import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.tenancy.entry.Client;
import io.keybuzz.application.tenancy.secondstep.Enrolment;
import java.time.Instant;
import java.util.List;

/** Logging in where a password may not be enough. */
public interface TwoStepLogIn {
    /** Like {@link Tenancy#logIn}, but answers with what is still needed instead of refusing. */
    LogIn.Step begin(LogIn attempt, Visit visit);

    /** The same from inside the program. */
    default LogIn.Step begin(LogIn attempt, Instant now) {
        return begin(attempt, Visit.at(now));
    }

    /**
     * Completes a login with a code. Refuses with {@code tenancy/mfa-token-not-valid}, {@code tenancy/wrong-code} or, after
     * five of those, {@code tenancy/too-many-codes}.
     */
    LogIn.Outcome finish(Code code, Visit visit);

    /** The same from inside the program. */
    default LogIn.Outcome finish(Code code, Instant now) {
        return finish(code, Visit.at(now));
    }

    /** A seed, where a second factor has to be set up first. Refuses with {@code tenancy/mfa-token-not-valid}. */
    Enrolment enrol(String mfaToken, Visit visit);

    /** The same from inside the program. */
    default Enrolment enrol(String mfaToken, Instant now) {
        return enrol(mfaToken, Visit.at(now));
    }

    /** Completes such a login with the first code of the new factor. Refuses like {@link #finish}. */
    Enrolled confirm(Code code, Visit visit);

    /** The same from inside the program. */
    default Enrolled confirm(Code code, Instant now) {
        return confirm(code, Visit.at(now));
    }

    /**
     * The second step.
     *
     * @param code of the authenticator, or a recovery code
     */
    record Code(String mfaToken, String code, Client client) {
        /** From a program nothing is known of. */
        public Code(String mfaToken, String code) {
            this(mfaToken, code, Client.unknown());
        }

        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    /** A login and, this once, the recovery codes of its new second factor. */
    record Enrolled(LogIn.Outcome login, List<String> recoveryCodes) {
        public Enrolled {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "Enrolled[…]";
        }
    }
}
