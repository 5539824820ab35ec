package io.keybuzz.domain.ticketing.sla.policy;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One promise of a tenant.
 *
 * @param name 1 to 100 code points, unlike any other of the tenant's
 * @param channels where it holds; none for every channel that has no policy of its own
 * @param calendar whose time is counted; around the clock without one
 * @param targets by priority; a priority without any has no clocks
 */
public record SlaPolicy(
        PolicyId id,
        long version,
        String name,
        Set<Channel> channels,
        Optional<CalendarId> calendar,
        Map<TicketPriority, Targets> targets,
        WarningRule warning,
        Instant createdAt,
        Instant updatedAt) {
    public static final int MAX_NAME = 100;

    /** Refuses with {@code ticketing/invalid-sla-policy}. */
    public SlaPolicy {
        if (!Texts.hasContent(name)
                || Texts.length(name) > MAX_NAME
                || !Texts.isStorable(name)
                || !Texts.isOneLine(name)) {
            throw TicketProblem.INVALID_SLA_POLICY.refuse("a name has 1 to " + MAX_NAME + " characters on one line");
        }
        channels = channels.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(channels));
        targets = targets.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(targets));
    }

    /** What holds for tickets under no policy of the tenant's (seed messages-support-system). */
    public static Map<TicketPriority, Targets> standardTargets() {
        return Map.of(
                TicketPriority.URGENT, Targets.hours(1, 4),
                TicketPriority.HIGH, Targets.hours(2, 8),
                TicketPriority.NORMAL, Targets.hours(4, 24),
                TicketPriority.LOW, Targets.hours(8, 48));
    }

    /** The same policy with other terms, at the next version. */
    public SlaPolicy changed(
            String newName,
            Set<Channel> newChannels,
            Optional<CalendarId> newCalendar,
            Map<TicketPriority, Targets> newTargets,
            WarningRule newWarning,
            Instant now) {
        return new SlaPolicy(
                id, version + 1, newName, newChannels, newCalendar, newTargets, newWarning, createdAt, now);
    }

    boolean isGeneral() {
        return channels.isEmpty();
    }
}
