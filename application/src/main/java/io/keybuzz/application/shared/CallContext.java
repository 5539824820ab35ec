package io.keybuzz.application.shared;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One call of a use case.
 *
 * @param now the single instant of this call, in microseconds like the store
 * @param requestId ties logs, problem documents and history together
 */
public record CallContext(Caller caller, Instant now, String requestId) {
    public CallContext {
        now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** The caller's own tenant, or every tenant for a super admin. */
    public TenantScope scope() {
        return caller.tenant()
                .<TenantScope>map(TenantScope.One::new)
                .orElseGet(() -> new TenantScope.Platform("super admin " + caller.user()));
    }

    /** Refuses with {@code access/not-allowed} for a caller without a tenant. */
    public TenantId requireTenant() {
        return caller.tenant().orElseThrow(() -> CommonProblem.NOT_ALLOWED.refuse("This needs a user of a tenant"));
    }
}
