package io.keybuzz.domain.ticketing.action.port;

import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/** What tenants are called, for texts that name them. Implemented by the bridge to tenancy. */
public interface TenantNames {
    Optional<String> of(TenantId tenant);
}
