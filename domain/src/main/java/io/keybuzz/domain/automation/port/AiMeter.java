package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.automation.metering.AiAllowance;
import io.keybuzz.domain.automation.metering.AiCharge;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.UUID;

/** Counts AI work against what a tenant may use; each in the unit of work that is open. */
public interface AiMeter {
    /**
     * Charges one AI action together with its effect. A key that was charged before costs nothing more and is allowed.
     *
     * @return false when nothing is left, in which case nothing was charged and nothing may be done
     */
    boolean charge(AiCharge charge);

    /** The same; refuses with {@code billing/quota-exceeded}. */
    void require(AiCharge charge);

    /** Whether actions and tokens are left; asked before slow work, so that none is paid for in vain. */
    AiAllowance left(TenantId tenant, Instant now);

    /** Counts tokens that a model has used and nobody is charged an action for, such as those of a failed try. */
    void tokens(TenantId tenant, UUID ticket, int tokens, Instant now);
}
