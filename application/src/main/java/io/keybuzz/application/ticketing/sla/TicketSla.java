package io.keybuzz.application.ticketing.sla;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.sla.ClockExplanation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket's clocks, explained.
 *
 * @param dueAt the nearest deadline that is not met yet
 * @param clocks those that were ever started, in the order of their kinds
 */
public record TicketSla(TenantId tenant, TicketId ticket, Optional<Instant> dueAt, List<ClockExplanation> clocks) {}
