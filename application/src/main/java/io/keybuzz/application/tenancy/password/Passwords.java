package io.keybuzz.application.tenancy.password;

import io.keybuzz.application.shared.Visit;
import java.time.Instant;

/** What somebody without a password can ask. */
public interface Passwords {
    /** Sends a mail with a link that is good for an hour, if the address has an account; never says whether it has. */
    void forgot(ForgotPassword request, Visit visit);

    /** The same from inside the program. */
    default void forgot(ForgotPassword request, Instant now) {
        forgot(request, Visit.at(now));
    }

    /**
     * Sets the password of whoever was sent this link, and ends all their sessions. Refuses with {@code
     * tenancy/link-not-valid} and {@code tenancy/weak-password}; the link stays good after the latter.
     */
    void reset(SetPassword command, Visit visit);

    /** The same from inside the program. */
    default void reset(SetPassword command, Instant now) {
        reset(command, Visit.at(now));
    }

    /** The same for somebody who was invited, who may also say how to be called. */
    void acceptInvitation(SetPassword command, Visit visit);

    /** The same from inside the program. */
    default void acceptInvitation(SetPassword command, Instant now) {
        acceptInvitation(command, Visit.at(now));
    }
}
