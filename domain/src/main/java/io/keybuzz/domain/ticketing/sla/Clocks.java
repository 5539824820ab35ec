package io.keybuzz.domain.ticketing.sla;

import io.keybuzz.domain.ticketing.sla.calendar.BusinessCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The clocks of a ticket.
 *
 * @param all at most one of a kind, in the order of {@link ClockKind}; ended ones stay until one of their kind starts anew
 * @param silence while the ticket waits for the buyer or is resolved
 * @param dueAt the nearest deadline that is not met yet, missed ones included
 * @param wakeAt when time alone changes the ticket next: a warning, a breach, the end of a snooze, an automatic close
 */
public record Clocks(List<Clock> all, Optional<Silence> silence, Optional<Instant> dueAt, Optional<Instant> wakeAt) {
    public Clocks {
        all = List.copyOf(all);
    }

    public static Clocks none() {
        return new Clocks(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Optional<Clock> of(ClockKind kind) {
        return all.stream().filter(clock -> clock.kind() == kind).findFirst();
    }

    public boolean isActive(ClockKind kind) {
        return of(kind).filter(Clock::isActive).isPresent();
    }

    /** This clock from the beginning. */
    public Clocks started(ClockKind kind, Instant at) {
        return with(Clock.starting(kind, at));
    }

    /** This clock, that counts from another time than the one at which it was started. */
    public Clocks startedLater(ClockKind kind, Instant at, Instant from) {
        return with(Clock.starting(kind, at).from(from));
    }

    /** The tenant's own clocks stand still. */
    public Clocks paused(Instant at) {
        return changed(clock -> clock.kind().isOwn(), clock -> clock.paused(at));
    }

    /** The tenant's own clocks go on. @param calendar by which each of them counts */
    public Clocks resumed(Function<ClockKind, BusinessCalendar> calendar, Instant at) {
        return changed(clock -> clock.kind().isOwn(), clock -> clock.resumed(calendar.apply(clock.kind()), at));
    }

    /** Active clocks of these kinds have nothing to wait for any more. */
    public Clocks ended(Predicate<ClockKind> kinds, boolean met, Instant at) {
        return changed(clock -> clock.isActive() && kinds.test(clock.kind()), clock -> clock.ended(met, at));
    }

    /** The buyer has just been heard or answered for the last time. */
    public Clocks quietSince(Instant at) {
        return new Clocks(all, Optional.of(Silence.from(at)), dueAt, wakeAt);
    }

    public Clocks quietWarned(Instant at) {
        return new Clocks(all, silence.map(it -> new Silence(it.since(), Optional.of(at))), dueAt, wakeAt);
    }

    public Clocks notQuiet() {
        return new Clocks(all, Optional.empty(), dueAt, wakeAt);
    }

    public Clocks at(Optional<Instant> due, Optional<Instant> wake) {
        return new Clocks(all, silence, due, wake);
    }

    /**
     * Whatever either of two tickets waits for, from the earlier start. What was missed on the other one is to be said anew, and
     * what was missed here already stays as it is.
     */
    public Clocks joined(Clocks other) {
        Clocks joined = this;
        for (Clock theirs : other.all) {
            Optional<Clock> mine = of(theirs.kind()).filter(Clock::isActive);
            boolean earlier = mine.filter(
                            it -> it.breached().isPresent() || !theirs.start().isBefore(it.start()))
                    .isEmpty();
            if (theirs.isActive() && earlier) {
                joined = joined.with(theirs.breached(Optional.empty()));
            }
        }
        return joined;
    }

    /** Clocks that wait for what another ticket waited for when it was joined, and not for what was waited for before. */
    public List<Clock> takenFrom(Clocks other, Clocks before) {
        return all.stream()
                .filter(Clock::isActive)
                .filter(mine -> isSame(mine, other) && !isSame(mine, before))
                .toList();
    }

    private static boolean isSame(Clock clock, Clocks of) {
        return of.of(clock.kind())
                .filter(it -> it.isActive() && it.start().equals(clock.start()))
                .isPresent();
    }

    /** What was missed is to be said anew. */
    public Clocks unsaid() {
        return changed(Clock::isActive, clock -> clock.breached(Optional.empty()));
    }

    public Clocks without(ClockKind kind) {
        return new Clocks(all.stream().filter(clock -> clock.kind() != kind).toList(), silence, dueAt, wakeAt);
    }

    public Clocks with(Clock next) {
        List<Clock> changed = new ArrayList<>(all);
        changed.removeIf(clock -> clock.kind() == next.kind());
        changed.add(next);
        changed.sort(Comparator.comparing(Clock::kind));
        return new Clocks(changed, silence, dueAt, wakeAt);
    }

    private Clocks changed(Predicate<Clock> which, UnaryOperator<Clock> change) {
        List<Clock> changed = all.stream()
                .map(clock -> which.test(clock) ? change.apply(clock) : clock)
                .toList();
        return new Clocks(changed, silence, dueAt, wakeAt);
    }
}
