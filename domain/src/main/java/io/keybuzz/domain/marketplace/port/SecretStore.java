package io.keybuzz.domain.marketplace.port;

import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps credentials, each in versions. Never called inside a unit of work: it may be another server, and where it is our own
 * database it opens one itself.
 */
public interface SecretStore {
    /**
     * The newest version.
     *
     * @throws SecretTrouble unavailable or denied
     */
    Optional<StoredSecret> read(SecretPath path);

    /**
     * Writes a new version.
     *
     * @param expectedVersion the one that was read; 0 if there must be none yet
     * @return the version written
     * @throws SecretTrouble conflict if another version is the newest, unavailable or denied
     */
    long write(SecretPath path, Map<String, String> values, long expectedVersion);

    /** Removes every version; nothing happens where there is none. @throws SecretTrouble unavailable or denied */
    void erase(SecretPath path);
}
