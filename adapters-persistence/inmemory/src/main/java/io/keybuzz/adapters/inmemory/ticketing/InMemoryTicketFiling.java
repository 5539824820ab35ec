package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.Sighting;
import io.keybuzz.domain.ticketing.customer.port.Customers;
import io.keybuzz.domain.ticketing.customer.port.TicketFiling;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

final class InMemoryTicketFiling implements TicketFiling {
    private final TicketRows rows;
    private final Customers customers;

    InMemoryTicketFiling(TicketRows rows, Customers customers) {
        this.rows = rows;
        this.customers = customers;
        rows.survivor = id -> customers
                .find(new CustomerId(id))
                .map(found -> found.id().value())
                .orElse(id);
    }

    @Override
    public Page<TicketView> of(CustomerId customer, PageRequest page) {
        return customers
                .find(customer)
                .map(found -> rows.lists.page(
                        found.tenant().value(),
                        page,
                        id -> rows.tickets.find(id).orElseThrow().toView(),
                        ticket -> found.id().value().equals(ticket.customerId())))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    @Override
    public void refile(Set<CustomerId> from, CustomerId to) {
        rows.database.session().requireWritable();
        own().filter(state -> state.links()
                        .customer()
                        .filter(id -> from.contains(new CustomerId(id)))
                        .isPresent())
                .forEach(state -> rows.tickets.put(state.id(), state.filedUnder(to.value())));
    }

    @Override
    public List<TenantId> waiting(int limit) {
        rows.database.session().requireQueues();
        return states(Timeline.EVERYBODY)
                .filter(state -> sighting(state).isPresent())
                .map(TicketState::tenant)
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Unfiled> unfiled(int limit) {
        rows.database.session().requireWritable();
        return own().flatMap(state -> sighting(state).map(buyer -> new Unfiled(state.id(), buyer)).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public void file(TicketId ticket, CustomerId customer) {
        rows.find(ticket).ifPresent(state -> {
            rows.database.session().requireOwn(state.tenant());
            rows.tickets.put(ticket, state.filedUnder(customer.value()));
        });
    }

    private static Optional<Sighting> sighting(TicketState state) {
        return state.links().customer().isPresent()
                ? Optional.empty()
                : Sighting.of(state.customer(), state.channel(), state.origin().language());
    }

    private Stream<TicketState> own() {
        return states(rows.database.session().requireTenant().value());
    }

    private Stream<TicketState> states(UUID owner) {
        return rows.lists.all(owner).stream().map(id -> rows.tickets.find(id).orElseThrow());
    }
}
