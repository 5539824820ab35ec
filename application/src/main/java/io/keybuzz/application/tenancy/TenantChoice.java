package io.keybuzz.application.tenancy;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import java.util.Map;
import java.util.Optional;

/** In which tenant something new is made: one's own, or the one a super admin names. */
public final class TenantChoice {
    private TenantChoice() {}

    /**
     * Refuses another tenant than one's own with {@code tenancy/tenant-not-found}, and a super admin who names none with
     * {@code request/invalid-fields}.
     */
    public static TenantId of(CallContext call, Optional<TenantId> named) {
        Optional<TenantId> own = call.caller().tenant();
        if (own.isEmpty()) {
            return named.orElseThrow(() -> CommonProblem.INVALID_FIELDS.refuse(
                    "A super admin has to name the tenant", Map.of("field", "tenantId", "fault", "required")));
        }
        if (named.isPresent() && !named.equals(own)) {
            throw TenancyProblem.TENANT_NOT_FOUND.refuse("There is no such tenant");
        }
        return own.get();
    }
}
