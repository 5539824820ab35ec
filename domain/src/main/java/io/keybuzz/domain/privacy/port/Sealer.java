package io.keybuzz.domain.privacy.port;

import java.util.Optional;

/** Authenticated encryption under a key of 256 bits. */
public interface Sealer {
    /** A new key of 32 unguessable bytes. */
    byte[] newKey();

    /**
     * {@code iv(12) | ciphertext | tag(16)}, with a new unguessable iv each time.
     *
     * @param context not stored, but needed again to open
     */
    byte[] seal(byte[] key, byte[] plain, byte[] context);

    /** What was sealed with this key for this context; nothing when a bit of any of them differs. */
    Optional<byte[]> open(byte[] key, byte[] sealed, byte[] context);
}
