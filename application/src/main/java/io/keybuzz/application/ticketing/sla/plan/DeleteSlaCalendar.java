package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import java.util.Optional;

/**
 * A calendar that is no longer needed.
 *
 * @param tenant named by super admins
 */
public record DeleteSlaCalendar(CalendarId calendar, ExpectedVersion expected, Optional<TenantId> tenant) {}
