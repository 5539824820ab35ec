package io.keybuzz.application.ticketing.routing;

import io.keybuzz.domain.ticketing.presence.port.Presences;
import io.keybuzz.domain.ticketing.routing.port.Rotas;
import io.keybuzz.domain.ticketing.routing.port.RoutingRules;
import io.keybuzz.domain.ticketing.routing.port.Workloads;

/** What is kept of who gets tickets, who has them, and who is at them. */
public record RoutingStores(RoutingRules rules, Rotas rotas, Workloads workloads, Presences presences) {}
