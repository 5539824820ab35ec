package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.calendar.BusinessCalendar;
import java.util.Optional;

/**
 * A new calendar.
 *
 * @param tenant named by super admins
 */
public record CreateSlaCalendar(String name, BusinessCalendar open, Optional<TenantId> tenant) {}
