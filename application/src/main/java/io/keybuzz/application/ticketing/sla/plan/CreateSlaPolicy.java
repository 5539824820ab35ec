package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import io.keybuzz.domain.ticketing.sla.policy.Targets;
import io.keybuzz.domain.ticketing.sla.policy.WarningRule;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A new policy.
 *
 * @param channels none for every channel that has no policy of its own
 * @param calendar around the clock without one
 * @param tenant named by super admins
 */
public record CreateSlaPolicy(
        String name,
        Set<Channel> channels,
        Optional<CalendarId> calendar,
        Map<TicketPriority, Targets> targets,
        WarningRule warning,
        Optional<TenantId> tenant) {}
