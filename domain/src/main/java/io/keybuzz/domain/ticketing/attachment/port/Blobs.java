package io.keybuzz.domain.ticketing.attachment.port;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.BlobUpload;
import java.io.InputStream;
import java.util.Optional;

/**
 * Bytes by key, each tenant's apart: a key of one tenant leads nowhere in another. Keys cannot be guessed. Refuses with
 * {@code service/unavailable} when bytes cannot be read or written. Slow: never inside a unit of work.
 */
public interface Blobs {
    BlobUpload begin(TenantId tenant);

    /** To be closed by the caller; nothing when there are no such bytes. */
    Optional<InputStream> open(TenantId tenant, BlobKey key);

    /** Does nothing when there are no such bytes. */
    void delete(TenantId tenant, BlobKey key);
}
