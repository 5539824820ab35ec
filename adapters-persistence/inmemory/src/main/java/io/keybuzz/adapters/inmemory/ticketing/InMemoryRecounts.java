package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.shared.UuidOrder;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.sla.port.Recounts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class InMemoryRecounts implements Recounts {
    private static final PageKey BEFORE_ALL = new PageKey(Instant.EPOCH, UuidOrder.LOWEST);
    private static final Comparator<PageKey> ORDER =
            Comparator.comparing(PageKey::at).thenComparing(PageKey::id, UuidOrder.BYTEWISE);

    private final TicketRows rows;

    InMemoryRecounts(TicketRows rows) {
        this.rows = rows;
    }

    @Override
    public void request(TenantId tenant) {
        rows.database.session().requireOwn(tenant);
        rows.recounts.put(tenant.value(), BEFORE_ALL);
    }

    @Override
    public List<TenantId> waiting(int limit) {
        rows.database.session().requireQueues();
        return rows.recounts.rows().keySet().stream()
                .limit(limit)
                .map(TenantId::new)
                .toList();
    }

    @Override
    public int advance(TenantId tenant, int limit, Instant now) {
        rows.database.session().requireOwn(tenant);
        Optional<PageKey> from = rows.recounts.find(tenant.value());
        if (from.isEmpty()) {
            return 0;
        }
        List<TicketState> batch = openTickets(tenant, from.get(), limit);
        batch.forEach(state -> rows.store(ringing(state, now)));
        if (batch.size() < limit) {
            rows.recounts.remove(tenant.value());
        } else {
            rows.recounts.put(tenant.value(), place(batch.get(batch.size() - 1)));
        }
        return batch.size();
    }

    private List<TicketState> openTickets(TenantId tenant, PageKey from, int limit) {
        return rows.lists.all(tenant.value()).stream()
                .map(id -> rows.tickets.find(id).orElseThrow())
                .filter(state -> state.status() != TicketStatus.CLOSED && ORDER.compare(place(state), from) > 0)
                .sorted(Comparator.comparing(InMemoryRecounts::place, ORDER))
                .limit(limit)
                .toList();
    }

    private static PageKey place(TicketState state) {
        TicketId id = state.id();
        return new PageKey(state.createdAt(), id.value());
    }

    private static TicketState ringing(TicketState state, Instant now) {
        return state.withClocks(state.clocks().at(state.clocks().dueAt(), Optional.of(now)));
    }
}
