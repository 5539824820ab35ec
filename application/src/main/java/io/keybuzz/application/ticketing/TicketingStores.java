package io.keybuzz.application.ticketing;

import io.keybuzz.application.ticketing.sla.SlaStores;
import io.keybuzz.domain.ticketing.port.Desks;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.port.Tickets;

/** The stores of ticketing. */
public record TicketingStores(Tickets tickets, TicketViews views, Desks desks, SlaStores sla) {}
