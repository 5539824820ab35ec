package io.keybuzz.domain.ticketing.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final EnumSet<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** Calendars by the names the tables use; 2026-03-29 and 2026-10-25 are the days the clocks change in Paris. */
    private static BusinessCalendar calendar(String name) {
        return switch (name) {
            case "always" -> BusinessCalendar.always();
            case "office" -> new BusinessCalendar(PARIS, BusinessCalendar.on(WEEKDAYS, "09:00", "17:00"), List.of());
            case "may" ->
                new BusinessCalendar(
                        PARIS,
                        BusinessCalendar.on(WEEKDAYS, "09:00", "17:00"),
                        List.of(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-08")));
            case "lunch" -> {
                List<OpenHours> hours = new ArrayList<>(BusinessCalendar.on(WEEKDAYS, "08:30", "12:00"));
                hours.addAll(BusinessCalendar.on(WEEKDAYS, "13:30", "18:00"));
                yield new BusinessCalendar(PARIS, hours, List.of());
            }
            case "night" -> {
                List<OpenHours> hours = new ArrayList<>();
                WEEKDAYS.forEach(day -> hours.addAll(OpenHours.spanning(day, "22:00", "06:00")));
                yield new BusinessCalendar(PARIS, hours, List.of(LocalDate.parse("2026-05-01")));
            }
            case "sundays" ->
                new BusinessCalendar(PARIS, List.of(OpenHours.of(DayOfWeek.SUNDAY, "01:00", "04:00")), List.of());
            case "two-to-three" ->
                new BusinessCalendar(PARIS, List.of(OpenHours.of(DayOfWeek.SUNDAY, "02:00", "03:00")), List.of());
            case "halves" ->
                new BusinessCalendar(
                        PARIS,
                        List.of(
                                OpenHours.of(DayOfWeek.SUNDAY, "01:00", "02:30"),
                                OpenHours.of(DayOfWeek.SUNDAY, "02:30", "04:00")),
                        List.of());
            case "day-and-night" ->
                new BusinessCalendar(
                        PARIS, BusinessCalendar.on(EnumSet.allOf(DayOfWeek.class), "00:00", "24:00"), List.of());
            case "apia" ->
                new BusinessCalendar(
                        ZoneId.of("Pacific/Apia"),
                        BusinessCalendar.on(EnumSet.allOf(DayOfWeek.class), "09:00", "17:00"),
                        List.of());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Instant at(BusinessCalendar calendar, String local) {
        return local.endsWith("Z")
                ? Instant.parse(local)
                : LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
    }

    @ParameterizedTest(name = "{0}: {1} + {2} = {3}")
    @CsvSource({
        // around the clock
        "always, 2026-01-05T10:00:00Z, PT4H, 2026-01-05T14:00:00Z",
        "always, 2026-03-28T12:00:00Z, PT24H, 2026-03-29T12:00:00Z",
        "always, 2026-12-31T23:30:00Z, PT1H, 2027-01-01T00:30:00Z",
        "day-and-night, 2026-03-28T12:00, PT24H, 2026-03-29T13:00",
        "day-and-night, 2026-10-24T12:00, PT24H, 2026-10-25T11:00",
        // office hours; 2026-01-05 is a Monday
        "office, 2026-01-05T10:00, PT4H, 2026-01-05T14:00",
        "office, 2026-01-05T09:00, PT8H, 2026-01-05T17:00",
        "office, 2026-01-05T15:00, PT4H, 2026-01-06T11:00",
        "office, 2026-01-05T06:00, PT1H, 2026-01-05T10:00",
        "office, 2026-01-05T17:00, PT1H, 2026-01-06T10:00",
        "office, 2026-01-09T16:30, PT1H, 2026-01-12T09:30",
        "office, 2026-01-10T12:00, PT1H, 2026-01-12T10:00",
        "office, 2026-01-11T23:59, PT30M, 2026-01-12T09:30",
        "office, 2026-01-05T09:00, PT40H, 2026-01-09T17:00",
        "office, 2026-01-05T09:00, PT40H1S, 2026-01-12T09:00:01",
        "office, 2026-01-05T09:00, PT48H, 2026-01-12T17:00",
        "office, 2026-01-05T18:00, PT0S, 2026-01-05T18:00",
        // the weekend in which the clocks change lies between
        "office, 2026-03-27T16:00, PT2H, 2026-03-30T10:00",
        "office, 2026-10-23T16:00, PT2H, 2026-10-26T10:00",
        // two stretches a day
        "lunch, 2026-01-05T11:30, PT1H, 2026-01-05T14:00",
        "lunch, 2026-01-05T12:30, PT1H, 2026-01-05T14:30",
        "lunch, 2026-01-05T08:30, PT3H30M, 2026-01-05T12:00",
        "lunch, 2026-01-05T17:45, PT30M, 2026-01-06T08:45",
        // holidays, Friday the 1st and the 8th of May
        "may, 2026-04-30T16:00, PT2H, 2026-05-04T10:00",
        "may, 2026-05-01T10:00, PT1H, 2026-05-04T10:00",
        "may, 2026-05-07T16:59, PT2M, 2026-05-11T09:01",
        // over midnight; the holiday takes both halves that lie on it
        "night, 2026-01-05T23:00, PT4H, 2026-01-06T03:00",
        "night, 2026-01-06T05:00, PT2H, 2026-01-06T23:00",
        "night, 2026-01-09T22:00, PT8H, 2026-01-10T06:00",
        "night, 2026-01-10T03:00, PT4H, 2026-01-12T23:00",
        "night, 2026-04-30T23:00, PT2H, 2026-05-02T01:00",
        // the clocks go forward at 02:00 and back at 03:00
        "sundays, 2026-03-29T01:00, PT2H, 2026-03-29T04:00",
        "sundays, 2026-03-29T01:00, PT3H, 2026-04-05T02:00",
        "sundays, 2026-10-25T01:00, PT4H, 2026-10-25T04:00",
        "sundays, 2026-10-24T23:00:00Z, PT2H, 2026-10-25T01:00:00Z",
        "two-to-three, 2026-03-23T12:00, PT1H, 2026-04-05T03:00",
        "two-to-three, 2026-10-20T12:00, PT2H, 2026-10-25T03:00",
        "halves, 2026-10-25T01:00, PT4H, 2026-10-25T04:00",
        // a place that skipped a whole day
        "apia, 2011-12-29T16:00, PT2H, 2011-12-31T10:00",
    })
    void work_is_done_at(String name, String from, Duration work, String expected) {
        BusinessCalendar calendar = calendar(name);
        Instant start = at(calendar, from);
        Instant end = at(calendar, expected);

        assertThat(calendar.after(start, work)).isEqualTo(end);
        assertThat(calendar.between(start, end)).isEqualTo(work);
    }

    @ParameterizedTest(name = "{0}: {1} to {2} is {3}")
    @CsvSource({
        "office, 2026-01-05T09:00, 2026-01-12T09:00, PT40H",
        "office, 2026-01-10T00:00, 2026-01-12T00:00, PT0S",
        "office, 2026-01-05T12:00, 2026-01-05T11:00, PT0S",
        "office, 2026-01-05T18:00, 2026-01-06T08:59, PT0S",
        "may, 2026-04-27T00:00, 2026-05-11T00:00, PT64H",
        "sundays, 2026-03-28T00:00, 2026-03-30T00:00, PT2H",
        "sundays, 2026-10-24T00:00, 2026-10-26T00:00, PT4H",
        "halves, 2026-03-28T00:00, 2026-03-30T00:00, PT2H",
        "two-to-three, 2026-03-28T00:00, 2026-03-30T00:00, PT0S",
        "day-and-night, 2026-03-29T00:00, 2026-03-30T00:00, PT23H",
        "day-and-night, 2026-10-25T00:00, 2026-10-26T00:00, PT25H",
        "apia, 2011-12-29T00:00, 2012-01-01T00:00, PT16H",
    })
    void as_much_is_worked_between(String name, String from, String to, Duration expected) {
        BusinessCalendar calendar = calendar(name);

        assertThat(calendar.between(at(calendar, from), at(calendar, to))).isEqualTo(expected);
    }

    @Test
    void the_stretches_of_a_deadline_add_up_to_it() {
        BusinessCalendar calendar = calendar("lunch");
        Instant start = at(calendar, "2026-01-09T11:00");

        List<Stretch> counted = calendar.stretches(start, Duration.ofHours(7));

        assertThat(counted)
                .containsExactly(
                        new Stretch(start, at(calendar, "2026-01-09T12:00")),
                        new Stretch(at(calendar, "2026-01-09T13:30"), at(calendar, "2026-01-09T18:00")),
                        new Stretch(at(calendar, "2026-01-12T08:30"), at(calendar, "2026-01-12T10:00")));
    }

    /** What is worked from one instant to a second and on to a third is what is worked from the first to the third. */
    @ParameterizedTest
    @ValueSource(strings = {"always", "office", "may", "lunch", "night", "sundays", "halves", "day-and-night", "apia"})
    void time_is_additive(String name) {
        BusinessCalendar calendar = calendar(name);
        long seed = 20_261_025L + name.hashCode();
        Random random = new Random(seed);
        Instant begin = Instant.parse("2026-03-01T00:00:00Z");
        for (int i = 0; i < 400; i++) {
            Instant one = begin.plusSeconds(random.nextInt(270 * 86_400));
            Instant two = one.plusSeconds(random.nextInt(20 * 86_400));
            Instant three = two.plusSeconds(random.nextInt(20 * 86_400));
            Duration part = Duration.ofSeconds(1 + random.nextInt(40 * 3_600));
            Duration rest = Duration.ofSeconds(1 + random.nextInt(40 * 3_600));

            assertThat(calendar.between(one, two).plus(calendar.between(two, three)))
                    .as("seed %s, case %s", seed, i)
                    .isEqualTo(calendar.between(one, three));
            Instant reached = calendar.after(one, part);
            assertThat(calendar.between(one, reached))
                    .as("seed %s, case %s", seed, i)
                    .isEqualTo(part);
            assertThat(calendar.between(one, reached.minusMillis(1))).isLessThan(part);
            assertThat(calendar.after(reached, rest)).isEqualTo(calendar.after(one, part.plus(rest)));
        }
    }

    @Test
    void a_week_in_which_nobody_works_is_refused() {
        assertInvalid(() -> new BusinessCalendar(PARIS, List.of(), List.of()));
        assertInvalid(() ->
                new BusinessCalendar(PARIS, List.of(OpenHours.of(DayOfWeek.MONDAY, "09:00", "09:59")), List.of()));
        assertInvalid(() -> OpenHours.of(DayOfWeek.MONDAY, "09:00", "09:00"));
        assertInvalid(() -> OpenHours.of(DayOfWeek.MONDAY, "17:00", "09:00"));
    }

    @Test
    void hours_that_overlap_are_refused_and_hours_that_touch_are_not() {
        OpenHours morning = OpenHours.of(DayOfWeek.MONDAY, "09:00", "12:00");

        assertInvalid(() -> new BusinessCalendar(
                PARIS, List.of(OpenHours.of(DayOfWeek.MONDAY, "11:59", "13:00"), morning), List.of()));
        assertThat(new BusinessCalendar(
                                PARIS, List.of(OpenHours.of(DayOfWeek.MONDAY, "12:00", "13:00"), morning), List.of())
                        .hours())
                .first()
                .isEqualTo(morning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:00", "24:01", "25:00", "09:60", "0900", "", "09:00:00", "٠٩:٠٠"})
    void times_are_hours_and_minutes(String text) {
        assertInvalid(() -> OpenHours.minute(text));
    }

    @Test
    void a_day_full_of_holidays_is_waited_out() {
        List<LocalDate> mondays = new ArrayList<>();
        for (LocalDate day = LocalDate.parse("2026-01-05"); mondays.size() < 200; day = day.plusWeeks(1)) {
            mondays.add(day);
        }
        BusinessCalendar calendar = new BusinessCalendar(
                ZoneOffset.UTC, List.of(OpenHours.of(DayOfWeek.MONDAY, "09:00", "10:00")), mondays);

        assertThat(calendar.after(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofHours(1)))
                .isEqualTo("2029-11-05T10:00:00Z");
    }

    private static void assertInvalid(ThrowingCallable made) {
        assertThatThrownBy(made)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(TicketProblem.INVALID_CALENDAR));
    }
}
