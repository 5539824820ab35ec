package io.keybuzz.domain.tenancy.access.port;

import io.keybuzz.domain.tenancy.access.LinkHolder;
import io.keybuzz.domain.tenancy.access.PasswordLink;
import io.keybuzz.domain.tenancy.access.SecretHash;
import java.time.Instant;
import java.util.Optional;

/** Links that let somebody set a password, by the digest of their secret. */
public interface PasswordLinks {
    /** Stores a link; one of the same id is replaced, and its former secret is worth nothing. */
    void save(PasswordLink link);

    /** How many other links the same user was sent since then. */
    int othersSince(PasswordLink link, Instant since);

    /** Whose link this is; outside a unit of work, before any tenant is known. Used and replaced ones are not found. */
    Optional<LinkHolder> holder(SecretHash secret);

    /**
     * Uses the link up, and all others of its user with it.
     *
     * @return whether it was there: of many who try at once exactly one is told yes
     */
    boolean use(PasswordLink link);
}
