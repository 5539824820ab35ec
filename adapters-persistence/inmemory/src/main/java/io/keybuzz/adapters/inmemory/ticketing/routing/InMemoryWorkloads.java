package io.keybuzz.adapters.inmemory.ticketing.routing;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.UuidOrder;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.routing.Workload;
import io.keybuzz.domain.ticketing.routing.Workload.Load;
import io.keybuzz.domain.ticketing.routing.Workload.Share;
import io.keybuzz.domain.ticketing.routing.port.Workloads;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

final class InMemoryWorkloads implements Workloads {
    private final InMemoryDatabase database;
    private final OpenTickets tickets;
    private final InMemoryRotas rotas;

    InMemoryWorkloads(InMemoryDatabase database, OpenTickets tickets, InMemoryRotas rotas) {
        this.database = database;
        this.tickets = tickets;
        this.rotas = rotas;
    }

    @Override
    public Workload at(Instant now) {
        Map<Assignment, Load> loads = tickets.of(database.session().requireTenant())
                .collect(Collectors.toMap(TicketState::assignment, state -> load(state, now), Load::plus));
        return new Workload(
                loads.entrySet().stream()
                        .map(entry ->
                                new Share(entry.getKey().user(), entry.getKey().team(), entry.getValue()))
                        .toList(),
                rotas.capacities(),
                rotas.away());
    }

    private static Load load(TicketState state, Instant now) {
        boolean ours = OpenTickets.waitsForUs(state);
        boolean overdue =
                state.clocks().dueAt().filter(due -> due.isBefore(now)).isPresent();
        return new Load(ours ? 1 : 0, ours ? 0 : 1, overdue ? 1 : 0);
    }

    @Override
    public List<TicketId> heldBy(Assignment holder, int limit) {
        return tickets.of(database.session().requireTenant())
                .filter(state -> state.assignment().isWith(holder))
                .map(TicketState::id)
                .sorted(Comparator.comparing(TicketId::value, UuidOrder.BYTEWISE))
                .limit(limit)
                .toList();
    }
}
