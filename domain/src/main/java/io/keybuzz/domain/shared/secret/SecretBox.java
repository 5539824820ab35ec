package io.keybuzz.domain.shared.secret;

/**
 * Seals secrets for storing and opens them again, each with a data key of its own under the tenant's key. Used inside a unit
 * of work of the place's tenant, whose keys it reads; the first secret of a tenant makes its first key.
 */
public interface SecretBox {
    /** What to store in this place; never twice the same bytes. */
    Sealed seal(SecretPlace place, byte[] plain);

    /**
     * The secret again.
     *
     * @throws SecretUnreadable when a key is missing, or the value was changed or moved; never an empty value instead
     */
    byte[] open(SecretPlace place, Sealed sealed);
}
