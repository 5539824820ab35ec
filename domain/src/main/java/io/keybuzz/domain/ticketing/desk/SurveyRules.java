package io.keybuzz.domain.ticketing.desk;

import io.keybuzz.domain.ticketing.TicketProblem;
import java.time.Duration;

/**
 * Whether buyers are asked how they were helped.
 *
 * @param delay how long after a resolution, 0 to 30 days
 */
public record SurveyRules(boolean on, Duration delay) {
    public static final Duration MOST_DELAY = Duration.ofDays(30);

    /** Refuses with {@code ticketing/invalid-desk-rules}. */
    public SurveyRules {
        if (delay.isNegative() || delay.compareTo(MOST_DELAY) > 0) {
            throw TicketProblem.INVALID_DESK_RULES.refuse("surveyDelayMinutes is 0 to " + MOST_DELAY.toMinutes());
        }
    }

    /** Nobody is asked. */
    public static SurveyRules off() {
        return new SurveyRules(false, Duration.ofHours(1));
    }
}
