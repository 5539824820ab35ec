package io.keybuzz.domain.billing.port;

import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/** What those are called who pay. Implemented by the bridge to tenancy. */
public interface PayerNames {
    Optional<String> of(TenantId tenant);
}
