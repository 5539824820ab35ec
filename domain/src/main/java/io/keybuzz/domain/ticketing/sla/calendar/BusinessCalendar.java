package io.keybuzz.domain.ticketing.sla.calendar;

import io.keybuzz.domain.ticketing.TicketProblem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * When a tenant's people work. Hours are those of the wall clock at the tenant's place; what is counted is the time that
 * really passes, so an hour that a change of clocks skips is not worked, and one that comes twice is worked twice. On a holiday
 * nobody works from midnight to midnight.
 *
 * @param hours in the order of the week; they do not overlap, and come to {@link #LEAST_MINUTES} a week or more
 * @param holidays at most {@link #MOST_HOLIDAYS}, in the order of time
 */
public record BusinessCalendar(ZoneId zone, List<OpenHours> hours, List<LocalDate> holidays) {
    public static final int LEAST_MINUTES = 60;
    public static final int MOST_HOURS = 100;
    public static final int MOST_HOLIDAYS = 200;
    /** How far ahead a deadline is looked for; a calendar cannot be so full of holidays that it lies beyond. */
    private static final int HORIZON_DAYS = 50 * 366;

    private static final BusinessCalendar ALWAYS = new BusinessCalendar(ZoneOffset.UTC, allWeek(), List.of());

    /** Refuses with {@code ticketing/invalid-calendar}. */
    public BusinessCalendar {
        List<OpenHours> sorted = new ArrayList<>(hours);
        sorted.sort(Comparator.comparing(OpenHours::day).thenComparing(OpenHours::from));
        requireHours(sorted);
        hours = List.copyOf(sorted);
        SortedSet<LocalDate> days = new TreeSet<>(holidays);
        if (days.size() > MOST_HOLIDAYS) {
            throw TicketProblem.INVALID_CALENDAR.refuse("a calendar has at most " + MOST_HOLIDAYS + " holidays");
        }
        holidays = List.copyOf(days);
    }

    /** Around the clock, every day. */
    public static BusinessCalendar always() {
        return ALWAYS;
    }

    /** The same hours on each of these days. */
    public static List<OpenHours> on(Collection<DayOfWeek> days, String from, String to) {
        return days.stream().map(day -> OpenHours.of(day, from, to)).toList();
    }

    public boolean isAlways() {
        return holidays.isEmpty() && minutes(hours) == 7 * OpenHours.DAY;
    }

    /** How much of the time from one instant to another is worked; nothing when the second is not after the first. */
    public Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        if (isAlways()) {
            return Duration.between(from, to);
        }
        Sum sum = new Sum();
        walk(from, stretch -> {
            if (!stretch.from().isBefore(to)) {
                return false;
            }
            sum.worked = sum.worked.plus(Duration.between(stretch.from(), earlier(stretch.to(), to)));
            return true;
        });
        return sum.worked;
    }

    /** The first instant at which this much has been worked since; the instant itself when it is nothing. */
    public Instant after(Instant from, Duration work) {
        if (work.isZero() || work.isNegative()) {
            return from;
        }
        if (isAlways()) {
            return from.plus(work);
        }
        List<Stretch> counted = stretches(from, work);
        return counted.get(counted.size() - 1).to();
    }

    /** The stretches in which this much is worked, the last one cut where it is reached. */
    public List<Stretch> stretches(Instant from, Duration work) {
        if (isAlways()) {
            return List.of(new Stretch(from, from.plus(work)));
        }
        List<Stretch> counted = new ArrayList<>();
        Sum sum = new Sum();
        sum.worked = work;
        walk(from, stretch -> {
            Duration taken = sum.worked.compareTo(stretch.length()) < 0 ? sum.worked : stretch.length();
            counted.add(new Stretch(stretch.from(), stretch.from().plus(taken)));
            sum.worked = sum.worked.minus(taken);
            return !sum.worked.isZero();
        });
        return counted;
    }

    /** Visits the stretches worked from this instant on, in order, until the visitor has enough. */
    private void walk(Instant from, Predicate<Stretch> visitor) {
        LocalDate start = LocalDate.ofInstant(from, zone);
        for (int days = 0; days < HORIZON_DAYS; days++) {
            LocalDate day = start.plusDays(days);
            if (Collections.binarySearch(holidays, day) < 0 && !visitDay(day, from, visitor)) {
                return;
            }
        }
        throw TicketProblem.INVALID_CALENDAR.refuse("the calendar is not open for long enough to count by");
    }

    private boolean visitDay(LocalDate day, Instant from, Predicate<Stretch> visitor) {
        for (OpenHours open : hours) {
            if (open.day() == day.getDayOfWeek()) {
                Instant begin = at(day, open.from());
                Instant end = at(day, open.to());
                Instant since = begin.isBefore(from) ? from : begin;
                if (end.isAfter(since) && !visitor.test(new Stretch(since, end))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A time that the clocks skip is the moment they are put forward; of one that comes twice, the first. */
    private Instant at(LocalDate day, int minute) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.toInstant(zone.getRules().getOffset(local));
        }
        return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetBefore());
    }

    private static void requireHours(List<OpenHours> sorted) {
        if (sorted.size() > MOST_HOURS || minutes(sorted) < LEAST_MINUTES) {
            throw TicketProblem.INVALID_CALENDAR.refuse("a calendar is open for at least " + LEAST_MINUTES
                    + " minutes a week, in at most " + MOST_HOURS + " stretches");
        }
        for (int i = 1; i < sorted.size(); i++) {
            OpenHours before = sorted.get(i - 1);
            if (before.day() == sorted.get(i).day() && sorted.get(i).from() < before.to()) {
                throw TicketProblem.INVALID_CALENDAR.refuse("hours of one day must not overlap");
            }
        }
    }

    private static int minutes(List<OpenHours> hours) {
        int sum = 0;
        for (OpenHours open : hours) {
            sum += open.minutes();
        }
        return sum;
    }

    private static List<OpenHours> allWeek() {
        return on(List.of(DayOfWeek.values()), "00:00", "24:00");
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** What has been counted so far. */
    private static final class Sum {
        private Duration worked = Duration.ZERO;
    }
}
