package io.keybuzz.domain.ticketing.sla;

import io.keybuzz.domain.ticketing.sla.calendar.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a deadline is when it is.
 *
 * @param terms what it counts by; empty when nobody promised anything
 * @param dueAt empty while the clock stands still with time left
 * @param counted of the target, until now or until the clock ended
 * @param steps in the order of time, at most {@link #MOST_STEPS}
 * @param stepsLeftOut how many more stretches were counted
 */
public record ClockExplanation(
        Clock clock,
        ClockState state,
        Optional<Terms> terms,
        Optional<Instant> dueAt,
        Optional<Instant> warnAt,
        Duration counted,
        List<Step> steps,
        int stepsLeftOut) {
    public static final int MOST_STEPS = 200;

    /** What a step of the way is. */
    public enum StepKind {
        START,
        COUNTED,
        PAUSED,
        DUE,
        ENDED
    }

    /**
     * One step of the way to the deadline.
     *
     * @param to when it was over, the same instant for what takes no time; empty for a pause that goes on
     * @param counted how much of the target it took
     */
    public record Step(StepKind kind, Instant from, Optional<Instant> to, Duration counted) {
        private static Step at(StepKind kind, Instant at) {
            return new Step(kind, at, Optional.of(at), Duration.ZERO);
        }
    }

    /** The explanation under these terms at this instant. */
    public static ClockExplanation of(Clock clock, Optional<Terms> terms, Instant now) {
        Optional<Instant> due = terms.flatMap(clock::due);
        Instant until = clock.endedAt().orElse(now);
        Duration counted = terms.map(it -> clock.counted(it.calendar(), until)).orElse(Duration.ZERO);
        List<Stretch> stretches = terms.map(clock::countedTowards).orElseGet(List::of);
        List<Stretch> shown = stretches.subList(0, Math.min(stretches.size(), MOST_STEPS));
        return new ClockExplanation(
                clock,
                ClockState.of(clock, terms.isPresent()),
                terms,
                due,
                terms.flatMap(clock::warnAt),
                counted,
                steps(clock, shown, due),
                stretches.size() - shown.size());
    }

    /** What is left of the target; nothing when there is none, or none left. */
    public Duration remaining() {
        return terms.map(it -> it.target().minus(counted))
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
    }

    private static List<Step> steps(Clock clock, List<Stretch> counted, Optional<Instant> due) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.at(StepKind.START, clock.start()));
        if (!clock.carried().isZero()) {
            steps.add(new Step(StepKind.COUNTED, clock.start(), Optional.of(clock.from()), clock.carried()));
        }
        counted.forEach(it -> steps.add(new Step(StepKind.COUNTED, it.from(), Optional.of(it.to()), it.length())));
        clock.pauses()
                .forEach(it -> steps.add(new Step(StepKind.PAUSED, it.from(), Optional.of(it.to()), Duration.ZERO)));
        clock.pausedSince().ifPresent(at -> steps.add(new Step(StepKind.PAUSED, at, clock.endedAt(), Duration.ZERO)));
        due.ifPresent(at -> steps.add(Step.at(StepKind.DUE, at)));
        clock.endedAt().ifPresent(at -> steps.add(Step.at(StepKind.ENDED, at)));
        steps.sort(Comparator.comparing(Step::from).thenComparing(Step::kind));
        return List.copyOf(steps);
    }
}
