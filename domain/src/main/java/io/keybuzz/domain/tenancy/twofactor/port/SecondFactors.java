package io.keybuzz.domain.tenancy.twofactor.port;

import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.twofactor.SecondFactor;
import java.time.Instant;
import java.util.Optional;

/** Second factors of the tenant in scope; on the platform, those of super admins, to read. */
public interface SecondFactors {
    Optional<SecondFactor> find(UserId user);

    /** The same, and nobody else can change it until this unit of work ends: codes of one person are tried one by one. */
    Optional<SecondFactor> findToChange(UserId user);

    /** Adds it, or puts it in place of what is there. */
    void save(SecondFactor factor);

    /**
     * Takes the code of this time step: one conditional update, so that of any number of tries one succeeds.
     *
     * @return false when the factor is off, or the step or a later one was taken before
     */
    boolean takeStep(UserId user, long step, Instant now);

    /** Takes a recovery code, once. @return false when there is none with this hash */
    boolean takeRecoveryCode(UserId user, String hash, Instant now);
}
