package io.keybuzz.application.billing;

import io.keybuzz.domain.billing.port.DuePayments;
import io.keybuzz.domain.billing.port.MonthClosings;
import io.keybuzz.domain.billing.port.Plans;
import io.keybuzz.domain.billing.port.QuotaLedger;
import io.keybuzz.domain.billing.port.Statements;
import io.keybuzz.domain.billing.port.TicketUsages;

/** Where billing keeps things. */
public record BillingStores(
        TicketUsages usages,
        Plans plans,
        QuotaLedger ledger,
        MonthClosings closings,
        Statements statements,
        DuePayments payments) {}
