package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import java.util.Optional;

/**
 * Asks for one calendar.
 *
 * @param tenant named by super admins
 */
public record GetSlaCalendar(CalendarId calendar, Optional<TenantId> tenant) {}
