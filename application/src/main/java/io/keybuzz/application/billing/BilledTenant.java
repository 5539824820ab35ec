package io.keybuzz.application.billing;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import java.util.Map;
import java.util.Optional;

/** Whose bill somebody looks at: their own tenant's, or that of the one that a super admin names. */
public final class BilledTenant {
    private BilledTenant() {}

    /** Refuses with {@code request/invalid-fields} a super admin who names none, and anybody else who names another's. */
    public static TenantId of(CallContext call, Optional<TenantId> named) {
        Optional<TenantId> own = call.caller().tenant();
        if (own.isPresent() && named.filter(it -> !own.equals(Optional.of(it))).isPresent()) {
            throw CommonProblem.INVALID_FIELDS.refuse("tenantId is not yours to name", Map.of("field", "tenantId"));
        }
        return own.or(() -> named)
                .orElseThrow(() -> CommonProblem.INVALID_FIELDS.refuse(
                        "A super admin has to name the tenant", Map.of("field", "tenantId")));
    }

    /** The scope of that tenant. */
    public static TenantScope scope(CallContext call, Optional<TenantId> named) {
        return new TenantScope.One(of(call, named));
    }
}
