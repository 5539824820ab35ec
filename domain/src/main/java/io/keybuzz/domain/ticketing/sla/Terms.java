package io.keybuzz.domain.ticketing.sla;

import io.keybuzz.domain.ticketing.sla.calendar.BusinessCalendar;
import io.keybuzz.domain.ticketing.sla.policy.WarningRule;
import java.time.Duration;
import java.util.Optional;

/**
 * What one clock of one ticket counts by.
 *
 * @param policy the name of the policy that says so; empty for what holds without one
 * @param calendarName empty around the clock
 */
public record Terms(
        Duration target,
        BusinessCalendar calendar,
        WarningRule warning,
        Optional<String> policy,
        Optional<String> calendarName) {
    /** Calendar time under no policy. */
    public static Terms aroundTheClock(Duration target, WarningRule warning) {
        return new Terms(target, BusinessCalendar.always(), warning, Optional.empty(), Optional.empty());
    }
}
