package io.keybuzz.domain.privacy;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;

/**
 * A key of one tenant, under which its data keys are wrapped. The newest seals; older ones stay to open what they sealed.
 *
 * @param number counts up from 1 within the tenant
 * @param madeUnder the master key that was active when it was made; once another is, values are moved to a newer key
 * @param masterKey the master key it is wrapped by at the moment
 */
public record TenantKey(
        TenantId tenant, int number, String madeUnder, String masterKey, WrappedKey wrapped, Instant createdAt) {
    /** The same key, wrapped by another master key. */
    public TenantKey rewrapped(String by, WrappedKey as) {
        return new TenantKey(tenant, number, madeUnder, by, as, createdAt);
    }

    @Override
    public String toString() {
        return "tenant key " + number + " of tenant " + tenant;
    }
}
