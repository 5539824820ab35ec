package io.keybuzz.domain.shared.secret;

/**
 * A stored secret that cannot be opened: an incident, not a refusal. The message names the key and the place for those who run
 * the system; callers are told that something failed and nothing more.
 */
public final class SecretUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String keyId;

    private SecretUnreadable(String keyId, String message) {
        super(message);
        this.keyId = keyId;
    }

    /** The tenant's key with this number is gone, or the value names one that never was. */
    public static SecretUnreadable withoutTenantKey(SecretPlace place, int number) {
        return new SecretUnreadable(
                "tenant key " + number,
                "tenant key " + number + " of tenant " + place.tenant() + " is missing; " + place + " stays closed");
    }

    /** The master key is not among the configured ones. */
    public static SecretUnreadable withoutMasterKey(String masterKey, String what) {
        return new SecretUnreadable(
                "master key " + masterKey, "master key " + masterKey + " is not configured; " + what + " stays closed");
    }

    /** The key is there and does not fit: changed, moved, or wrapped by another key of the same name. */
    public static SecretUnreadable damaged(String key, String what) {
        return new SecretUnreadable(key, what + " was changed or moved: " + key + " does not open it");
    }

    /** Which key is missing or does not fit, such as {@code master key 2026a}. */
    public String keyId() {
        return keyId;
    }
}
