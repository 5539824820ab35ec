package io.keybuzz.domain.automation.backtest;

import io.keybuzz.domain.automation.AutomationProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A stretch of time. @param to no longer in it */
public record Span(Instant from, Instant to) {
    public static final Duration LONGEST = Duration.ofDays(92);

    /** Refuses with {@code automation/invalid-backtest} what is empty or longer than 92 days. */
    public Span {
        if (!from.isBefore(to)) {
            throw AutomationProblem.INVALID_BACKTEST.refuse("to must be after from", Map.of("field", "to"));
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw AutomationProblem.INVALID_BACKTEST.refuse(
                    "There can be at most " + LONGEST.toDays() + " days between from and to", Map.of("field", "to"));
        }
    }
}
