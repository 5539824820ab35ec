package io.keybuzz.domain.marketplace.secret.port;

import io.keybuzz.domain.marketplace.secret.SealedSecret;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import java.util.Optional;

/**
 * The rows of the secret store that is in our own database. Used inside a unit of work of the owner; what belongs to our own
 * application is kept under the house's id.
 */
public interface SealedSecrets {
    Optional<SealedSecret> find(SecretPath path);

    /**
     * Writes the next version in one statement, so that of two who read the same version one is refused.
     *
     * @param expectedVersion the version before it; 0 if there must be none
     * @return whether it was written
     */
    boolean write(SealedSecret next, long expectedVersion);

    /** Removes it; nothing happens where there is none. */
    void erase(SecretPath path);
}
