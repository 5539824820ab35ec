package io.keybuzz.application.ticketing.sla;

import io.keybuzz.domain.ticketing.sla.port.Recounts;
import io.keybuzz.domain.ticketing.sla.port.SlaPlans;
import io.keybuzz.domain.ticketing.sla.port.TicketAlarms;

/** What the clocks are kept in. */
public record SlaStores(SlaPlans plans, TicketAlarms alarms, Recounts recounts) {}
