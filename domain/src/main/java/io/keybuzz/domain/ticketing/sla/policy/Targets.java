package io.keybuzz.domain.ticketing.sla.policy;

import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import java.time.Duration;
import java.util.Optional;

/** How long things may take, each 1 minute to 60 days of the calendar's time; an absent one is promised to nobody. */
public record Targets(
        Optional<Duration> firstResponse, Optional<Duration> nextResponse, Optional<Duration> resolution) {
    public static final Duration MOST = Duration.ofDays(60);

    /** Refuses with {@code ticketing/invalid-sla-policy}. */
    public Targets {
        require(firstResponse);
        require(nextResponse);
        require(resolution);
    }

    /** Each response within one time, the end of the matter within another. */
    static Targets hours(int response, int resolution) {
        Optional<Duration> answer = Optional.of(Duration.ofHours(response));
        return new Targets(answer, answer, Optional.of(Duration.ofHours(resolution)));
    }

    public Optional<Duration> of(ClockKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> firstResponse;
            case NEXT_RESPONSE -> nextResponse;
            case RESOLUTION -> resolution;
            case MARKETPLACE -> Optional.empty();
        };
    }

    private static void require(Optional<Duration> target) {
        if (target.filter(it -> it.compareTo(Duration.ofMinutes(1)) < 0 || it.compareTo(MOST) > 0)
                .isPresent()) {
            throw TicketProblem.INVALID_SLA_POLICY.refuse("a target is between 1 and " + MOST.toMinutes() + " minutes");
        }
    }
}
