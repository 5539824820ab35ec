package io.keybuzz.adapters.inmemory.ticketing.routing;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.application.ticketing.routing.RoutingStores;
import io.keybuzz.domain.ticketing.TicketId;
import java.util.function.Predicate;

/** The stores of routing and presence in one database. */
public record InMemoryRouting(InMemoryRoutingRules rules, InMemoryPresences presences, RoutingStores stores) {
    /** @param isOwn whether a ticket is one of the tenant whose unit of work this is */
    public static InMemoryRouting in(InMemoryDatabase database, OpenTickets tickets, Predicate<TicketId> isOwn) {
        InMemoryRoutingRules rules = new InMemoryRoutingRules(database);
        InMemoryRotas rotas = new InMemoryRotas(database, tickets);
        InMemoryPresences presences = new InMemoryPresences(database, isOwn);
        return new InMemoryRouting(
                rules,
                presences,
                new RoutingStores(rules, rotas, new InMemoryWorkloads(database, tickets, rotas), presences));
    }
}
