package io.keybuzz.adapters.jdbi.billing;

import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.shared.IdSource;

/** Makes the stores of billing. */
public final class JdbiBilling {
    private JdbiBilling() {}

    public static BillingStores on(JdbiUnitOfWork work, Outbox outbox, IdSource ids) {
        return new BillingStores(
                new JdbiTicketUsages(work),
                new JdbiPlans(work),
                new JdbiQuotaLedger(work, outbox, ids),
                new JdbiMonthClosings(work),
                new JdbiStatements(work),
                new JdbiDuePayments(work));
    }
}
