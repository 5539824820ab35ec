package io.keybuzz.application.billing;

import io.keybuzz.application.billing.payment.Payments;
import io.keybuzz.application.billing.plan.PlanBook;
import io.keybuzz.application.billing.quota.Quotas;
import io.keybuzz.application.billing.statement.MonthCloser;
import io.keybuzz.application.billing.statement.StatementBook;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.billing.TicketUsage;

/** What billing can be asked. */
public interface Billing {
    /** What a ticket has used so far; nothing at all for a ticket that was never metered or is another tenant's. */
    TicketUsage usage(CallContext call, GetTicketUsage query);

    PlanBook plans();

    Quotas quotas();

    StatementBook statements();

    Payments payments();

    /** Closes months that are over; for workers. */
    MonthCloser monthCloser();

    static Billing assemble(UseCaseRunner runner, BillingPorts ports) {
        return new BillingService(runner, ports);
    }
}
