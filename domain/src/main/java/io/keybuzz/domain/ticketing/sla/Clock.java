package io.keybuzz.domain.ticketing.sla;

import io.keybuzz.domain.ticketing.sla.calendar.BusinessCalendar;
import io.keybuzz.domain.ticketing.sla.calendar.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One clock of a ticket: what has happened to it, never what follows from that. Deadlines are worked out from these facts
 * under the terms of the day, so that new terms hold for open tickets, too.
 *
 * @param start what it counts from
 * @param from where counting goes on after the pauses that are no longer kept one by one; at first the start
 * @param carried what was counted before {@code from}
 * @param pauses since {@code from}, in the order of time, at most {@link #MOST_PAUSES}
 * @param pausedSince while it stands still
 * @param endedAt when there was nothing to wait for any more
 * @param met whether it ended because what was waited for came
 * @param warnedAt when people were warned of the deadline it has
 * @param breached the deadline that was missed and said to be; kept when the clock ends
 */
public record Clock(
        ClockKind kind,
        Instant start,
        Instant from,
        Duration carried,
        List<Stretch> pauses,
        Optional<Instant> pausedSince,
        Optional<Instant> endedAt,
        boolean met,
        Optional<Instant> warnedAt,
        Optional<Instant> breached) {
    public static final int MOST_PAUSES = 50;

    public Clock {
        pauses = List.copyOf(pauses);
    }

    static Clock starting(ClockKind kind, Instant at) {
        return new Clock(
                kind,
                at,
                at,
                Duration.ZERO,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    Clock from(Instant other) {
        return with(other, carried, pauses, pausedSince, warnedAt, breached);
    }

    /** Whether it still waits for something. */
    public boolean isActive() {
        return endedAt.isEmpty();
    }

    public boolean isPaused() {
        return isActive() && pausedSince.isPresent();
    }

    /** The deadline under these terms; none while the clock stands still with time left. */
    public Optional<Instant> due(Terms terms) {
        return reached(terms.calendar(), terms.target());
    }

    /** When to warn of it under these terms. */
    public Optional<Instant> warnAt(Terms terms) {
        return terms.warning().after(terms.target()).flatMap(time -> reached(terms.calendar(), time));
    }

    /** What has been counted until then. */
    public Duration counted(BusinessCalendar calendar, Instant until) {
        Duration sum = carried;
        for (Stretch run : runs(until)) {
            sum = sum.plus(calendar.between(run.from(), run.to()));
        }
        return sum;
    }

    /** The stretches that count towards the deadline, as far as they are kept; the last one goes as far as the deadline. */
    public List<Stretch> countedTowards(Terms terms) {
        List<Stretch> counted = new ArrayList<>();
        Duration left = terms.target().minus(carried);
        for (Stretch run : runs(Instant.MAX)) {
            if (left.isZero() || left.isNegative()) {
                break;
            }
            for (Stretch stretch : worked(terms.calendar(), run, left)) {
                counted.add(stretch);
                left = left.minus(stretch.length());
            }
        }
        return counted;
    }

    Clock paused(Instant at) {
        return isActive() && pausedSince.isEmpty()
                ? with(from, carried, pauses, Optional.of(at), warnedAt, breached)
                : this;
    }

    /** Goes on counting. @param calendar counts what lies before pauses that there is no more room for */
    Clock resumed(BusinessCalendar calendar, Instant at) {
        if (!isPaused()) {
            return this;
        }
        List<Stretch> all = new ArrayList<>(pauses);
        all.add(new Stretch(pausedSince.get(), at));
        if (all.size() <= MOST_PAUSES) {
            return with(from, carried, all, Optional.empty(), warnedAt, breached);
        }
        Stretch oldest = all.remove(0);
        Duration before = carried.plus(calendar.between(from, oldest.from()));
        return with(oldest.to(), before, all, Optional.empty(), warnedAt, breached);
    }

    Clock ended(boolean because, Instant at) {
        return new Clock(kind, start, from, carried, pauses, pausedSince, Optional.of(at), because, warnedAt, breached);
    }

    /** The same clock as if it had not ended. */
    public Clock unended() {
        return new Clock(
                kind,
                start,
                from,
                carried,
                pauses,
                pausedSince,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** When people were warned of the deadline it has now. */
    public Clock warned(Optional<Instant> at) {
        return with(from, carried, pauses, pausedSince, at, breached);
    }

    /** The missed deadline that was said; empty when it is not missed any more. */
    public Clock breached(Optional<Instant> due) {
        return with(from, carried, pauses, pausedSince, warnedAt, due);
    }

    private Optional<Instant> reached(BusinessCalendar calendar, Duration time) {
        Duration left = time.minus(carried);
        for (Stretch run : runs(Instant.MAX)) {
            if (left.isZero() || left.isNegative()) {
                return Optional.of(run.from());
            }
            if (run.to().equals(Instant.MAX)) {
                return Optional.of(calendar.after(run.from(), left));
            }
            Duration worked = calendar.between(run.from(), run.to());
            if (left.compareTo(worked) <= 0) {
                return Optional.of(calendar.after(run.from(), left));
            }
            left = left.minus(worked);
        }
        return Optional.empty();
    }

    /** When it counted, pauses left out; the last run is open while the clock is not paused. */
    private List<Stretch> runs(Instant until) {
        List<Stretch> runs = new ArrayList<>();
        Instant at = from;
        for (Stretch pause : pauses) {
            add(runs, at, pause.from(), until);
            at = pause.to();
        }
        add(runs, at, pausedSince.orElse(Instant.MAX), until);
        return runs;
    }

    private static void add(List<Stretch> runs, Instant from, Instant to, Instant until) {
        Instant end = to.isBefore(until) ? to : until;
        if (!end.isBefore(from)) {
            runs.add(new Stretch(from, end));
        }
    }

    private static List<Stretch> worked(BusinessCalendar calendar, Stretch run, Duration left) {
        if (run.to().equals(Instant.MAX)) {
            return calendar.stretches(run.from(), left);
        }
        Duration worked = calendar.between(run.from(), run.to());
        Duration wanted = worked.compareTo(left) < 0 ? worked : left;
        return wanted.isZero() ? List.of() : calendar.stretches(run.from(), wanted);
    }

    private Clock with(
            Instant newFrom,
            Duration newCarried,
            List<Stretch> newPauses,
            Optional<Instant> newPausedSince,
            Optional<Instant> newWarnedAt,
            Optional<Instant> newBreached) {
        return new Clock(
                kind, start, newFrom, newCarried, newPauses, newPausedSince, endedAt, met, newWarnedAt, newBreached);
    }
}
