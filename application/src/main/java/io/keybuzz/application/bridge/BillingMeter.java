package io.keybuzz.application.bridge;

import io.keybuzz.domain.billing.port.TicketUsages;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.port.UsageMeter;
import java.time.Instant;

/** Ticketing meters into billing's usage rows. */
public final class BillingMeter implements UsageMeter {
    private final TicketUsages usages;

    public BillingMeter(TicketUsages usages) {
        this.usages = usages;
    }

    @Override
    public void ticketOpened(TenantId tenant, TicketId ticket, Instant now) {
        usages.open(tenant, ticket.value(), now);
    }

    @Override
    public void humanMessage(TenantId tenant, TicketId ticket, Instant now) {
        usages.countHumanMessage(tenant, ticket.value(), now);
    }

    @Override
    public void humanMessageTakenBack(TenantId tenant, TicketId ticket, Instant now) {
        usages.uncountHumanMessage(tenant, ticket.value(), now);
    }
}
