package io.keybuzz.adapters.inmemory.billing;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.billing.TicketUsage;
import io.keybuzz.domain.billing.port.TicketUsages;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

final class InMemoryTicketUsages implements TicketUsages {
    private final InMemoryDatabase database;
    private final Table<UUID, TicketUsage> usages;

    InMemoryTicketUsages(InMemoryDatabase database) {
        this.database = database;
        this.usages = new Table<>(database);
    }

    @Override
    public Optional<TicketUsage> find(UUID ticket) {
        Session session = database.session();
        return usages.find(ticket).filter(usage -> session.sees(usage.tenant()));
    }

    @Override
    public void open(TenantId tenant, UUID ticket, Instant now) {
        database.session().requireOwn(tenant);
        if (!usages.contains(ticket)) {
            usages.put(ticket, TicketUsage.none(tenant, ticket));
        }
    }

    @Override
    public void countHumanMessage(TenantId tenant, UUID ticket, Instant now) {
        open(tenant, ticket, now);
        TicketUsage usage =
                find(ticket).orElseThrow(() -> new IllegalStateException("the usage row is another tenant's"));
        usages.put(ticket, more(usage, 1));
    }

    @Override
    public void uncountHumanMessage(TenantId tenant, UUID ticket, Instant now) {
        database.session().requireOwn(tenant);
        find(ticket)
                .filter(usage -> usage.humanMessagesCount() > 0)
                .ifPresent(usage -> usages.put(ticket, more(usage, -1)));
    }

    private static TicketUsage more(TicketUsage usage, int messages) {
        return new TicketUsage(
                usage.tenant(),
                usage.ticket(),
                usage.aiActionsCount(),
                usage.humanMessagesCount() + messages,
                usage.autoReplyCount(),
                usage.tokensUsed(),
                usage.billableUnits(),
                usage.calculatedAmountMinor(),
                usage.finalized());
    }
}
