package io.keybuzz.domain.privacy.port;

import java.util.Optional;
import java.util.Set;

/** The master keys, which never leave what keeps them: tenants' keys go in and come out. */
public interface MasterKeys {
    /** Id of the key that wraps from now on. */
    String active();

    /** Ids of all that can unwrap. */
    Set<String> known();

    /** Wraps by the active key, for this context only. */
    byte[] wrap(byte[] key, byte[] context);

    /** The key again; nothing when it was wrapped by another key or for another context, or was changed. */
    Optional<byte[]> unwrap(String masterKey, byte[] wrapped, byte[] context);
}
