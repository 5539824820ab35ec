package io.keybuzz.application.shared;

import io.keybuzz.application.shared.once.OnceOnly;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One call of a use case.
 *
 * @param now the single instant of this call, in microseconds like the store
 * @param requestId ties logs, problem documents and history together
 * @param addressHash a keyed hash of the address the call came from, where the edge knows one; never the address
 * @param once how a repeated call is known, where the client asked for that
 */
public record CallContext(
        Caller caller, Instant now, String requestId, Optional<String> addressHash, Optional<OnceOnly> once) {
    public CallContext {
        now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** A call from an unknown address, whose effect comes as often as the call. */
    public CallContext(Caller caller, Instant now, String requestId) {
        this(caller, now, requestId, Optional.empty(), Optional.empty());
    }

    /** The same call, known when it is repeated. */
    public CallContext once(OnceOnly wish) {
        return new CallContext(caller, now, requestId, addressHash, Optional.of(wish));
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
