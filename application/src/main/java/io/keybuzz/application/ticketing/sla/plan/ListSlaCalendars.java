package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/**
 * Asks for a tenant's calendars.
 *
 * @param tenant named by super admins
 */
public record ListSlaCalendars(PageRequest page, Optional<TenantId> tenant) {}
