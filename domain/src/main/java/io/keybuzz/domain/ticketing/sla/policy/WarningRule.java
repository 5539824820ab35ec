package io.keybuzz.domain.ticketing.sla.policy;

import io.keybuzz.domain.ticketing.TicketProblem;
import java.time.Duration;
import java.util.Optional;

/**
 * When people are warned before a deadline.
 *
 * @param percent how much of the target may pass first, 1 to 99
 * @param lead how long before the deadline instead, in the clock's own time; a target that is shorter has no warning
 */
public record WarningRule(int percent, Optional<Duration> lead) {
    private static final WarningRule STANDARD = new WarningRule(80, Optional.empty());

    /** Refuses with {@code ticketing/invalid-sla-policy}. */
    public WarningRule {
        if (percent < 1 || percent > 99) {
            throw TicketProblem.INVALID_SLA_POLICY.refuse("warnPercent is between 1 and 99");
        }
        if (lead.filter(it -> it.isNegative() || it.isZero() || it.compareTo(Targets.MOST) > 0)
                .isPresent()) {
            throw TicketProblem.INVALID_SLA_POLICY.refuse(
                    "warnMinutesBefore is between 1 and " + Targets.MOST.toMinutes());
        }
    }

    /** When four fifths of the time are over. */
    public static WarningRule standard() {
        return STANDARD;
    }

    /** How much time may pass before the warning; empty when there is none. */
    public Optional<Duration> after(Duration target) {
        Duration before = lead.map(target::minus)
                .orElseGet(() -> target.multipliedBy(percent).dividedBy(100));
        return before.isNegative() || before.isZero() ? Optional.empty() : Optional.of(before);
    }
}
