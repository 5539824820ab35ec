package io.keybuzz.application.billing;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.TicketUsage;
import io.keybuzz.domain.billing.port.TicketUsages;

/** What billing can be asked. */
public interface Billing {
    /** What a ticket has used so far; nothing at all for a ticket that was never metered or is another tenant's. */
    TicketUsage usage(CallContext call, GetTicketUsage query);

    static Billing assemble(UseCaseRunner runner, TicketUsages usages) {
        return (call, query) -> runner.read(new GetTicketUsageHandler(usages), call, query);
    }
}
