package io.keybuzz.domain.privacy.port;

import io.keybuzz.domain.privacy.KeyUse;
import io.keybuzz.domain.privacy.TenantKey;
import io.keybuzz.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;

/** The keys of the tenant in scope; on the platform, who has any. A key is never changed and never removed, only rewrapped. */
public interface TenantKeys {
    /** The one that seals. */
    Optional<TenantKey> newest();

    Optional<TenantKey> find(int number);

    /** By number. */
    List<TenantKey> all();

    /** Adds the key unless its number is taken, be it by a unit of work that ends first; {@link #newest} tells. */
    void addUnlessTaken(TenantKey key);

    /** Stores the new wrapping unless the key was rewrapped meanwhile. */
    void rewrap(TenantKey before, TenantKey after);

    /** On the platform: tenants with keys, by id, the house itself among them. */
    List<TenantId> tenants(Optional<TenantId> after, int limit);

    /** On the platform: what is wrapped by which master key. */
    List<KeyUse> uses();
}
