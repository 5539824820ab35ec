package io.keybuzz.domain.marketplace.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.domain.shared.secret.Sealed;
import java.time.Instant;
import java.util.UUID;

/** A secret as our own database keeps it: its values sealed, its path and version in the clear. */
public record SealedSecret(SecretPath path, long version, Sealed values, Instant writtenAt) {
    /** Names the row; made from the path, so that a value can be sealed for its row before the row exists. */
    public UUID row() {
        return rowOf(path);
    }

    /** The row that this path is kept in. */
    public static UUID rowOf(SecretPath path) {
        return UUID.nameUUIDFromBytes(path.value().getBytes(UTF_8));
    }
}
