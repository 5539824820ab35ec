package io.keybuzz.adapters.inmemory.billing;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.shared.IdSource;

/** The stores of billing in one database. */
public final class InMemoryBilling {
    private InMemoryBilling() {}

    public static BillingStores in(InMemoryDatabase database, Outbox outbox, IdSource ids) {
        BillingRows rows = new BillingRows(database);
        InMemoryTicketUsages usages = new InMemoryTicketUsages(database);
        return new BillingStores(
                usages,
                new InMemoryPlans(rows),
                new InMemoryQuotaLedger(rows, usages, outbox, ids),
                new InMemoryMonthClosings(rows, usages),
                new InMemoryStatements(rows),
                new InMemoryDuePayments(rows));
    }
}
