package io.keybuzz.application.bridge;

import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.domain.billing.port.QuotaLedger;
import io.keybuzz.domain.billing.port.TicketUsages;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.port.UsageMeter;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ticketing meters into billing's usage rows and its ledger. */
public final class BillingMeter implements UsageMeter {
    private final TicketUsages usages;
    private final QuotaLedger ledger;

    public BillingMeter(BillingStores stores) {
        this.usages = stores.usages();
        this.ledger = stores.ledger();
    }

    @Override
    public void ticketOpened(TenantId tenant, TicketId ticket, Instant now) {
        ledger.count(UsageFact.opened(tenant, ticket.value(), now));
    }

    @Override
    public void humanMessage(TenantId tenant, TicketId ticket, Instant now) {
        usages.countHumanMessage(tenant, ticket.value(), now);
    }

    @Override
    public void humanMessageTakenBack(TenantId tenant, TicketId ticket, Instant now) {
        usages.uncountHumanMessage(tenant, ticket.value(), now);
    }

    @Override
    public void joined(Set<TicketId> parts, TicketId target, Instant now) {
        usages.join(values(parts), target.value(), now);
    }

    @Override
    public void parted(TicketId part, Set<TicketId> family, Instant now) {
        usages.part(part.value(), values(family), now);
    }

    /** It is billed like any other that is opened; what was counted before is counted here instead. */
    @Override
    public void split(TenantId tenant, TicketId ticket, Map<TicketId, Integer> humanMessages, Instant now) {
        usages.open(tenant, ticket.value(), now);
        ticketOpened(tenant, ticket, now);
        humanMessages.forEach((from, count) -> usages.moveHumanMessages(from.value(), ticket.value(), count, now));
    }

    private static Set<UUID> values(Set<TicketId> tickets) {
        return tickets.stream().map(TicketId::value).collect(Collectors.toUnmodifiableSet());
    }
}
