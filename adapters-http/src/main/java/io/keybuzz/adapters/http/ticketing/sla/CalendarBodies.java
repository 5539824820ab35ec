package io.keybuzz.adapters.http.ticketing.sla;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.ticketing.sla.plan.ChangeSlaCalendar;
import io.keybuzz.application.ticketing.sla.plan.CreateSlaCalendar;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.sla.calendar.BusinessCalendar;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import io.keybuzz.domain.ticketing.sla.calendar.OpenHours;
import io.keybuzz.domain.ticketing.sla.calendar.SlaCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What bodies say about calendars: a stretch of hours is written {@code monday 09:00-17:30}. */
final class CalendarBodies {
    private static final Pattern HOURS = Pattern.compile("([a-z]+) ([0-9:]{5})-([0-9:]{5})");
    private static final Words<DayOfWeek> DAYS = Words.of(DayOfWeek.class);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private CalendarBodies() {}

    static CreateSlaCalendar create(Fields body) {
        String name = body.text("name", SlaCalendar.MAX_NAME);
        String zone = body.text("timeZone", 100);
        List<String> hours = body.texts("hours", BusinessCalendar.MOST_HOURS);
        Optional<List<String>> holidays = body.changedTexts("holidays", BusinessCalendar.MOST_HOLIDAYS);
        Optional<TenantId> tenant = body.optionalId("tenantId").map(TenantId::new);
        body.done();
        return new CreateSlaCalendar(
                name, new BusinessCalendar(zone(zone), hours(hours), holidays(holidays.orElseGet(List::of))), tenant);
    }

    static ChangeSlaCalendar change(CalendarId id, Fields body, ExpectedVersion expected, Optional<TenantId> tenant) {
        Optional<String> name = body.changedText("name", SlaCalendar.MAX_NAME);
        Optional<String> zone = body.changedText("timeZone", 100);
        Optional<List<String>> hours = body.changedTexts("hours", BusinessCalendar.MOST_HOURS);
        Optional<List<String>> holidays = body.changedTexts("holidays", BusinessCalendar.MOST_HOLIDAYS);
        body.done();
        return new ChangeSlaCalendar(
                id,
                name,
                zone.map(CalendarBodies::zone),
                hours.map(CalendarBodies::hours),
                holidays.map(CalendarBodies::holidays),
                expected,
                tenant);
    }

    /** A place, not an offset: only places know when their clocks change. */
    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw invalid("timeZone is a name such as Europe/Paris");
        }
        return ZoneId.of(text);
    }

    private static List<OpenHours> hours(List<String> texts) {
        return texts.stream().flatMap(text -> stretch(text).stream()).toList();
    }

    private static List<OpenHours> stretch(String text) {
        Matcher parts = HOURS.matcher(text);
        if (!parts.matches()) {
            throw invalid("hours are written like: monday 09:00-17:30");
        }
        DayOfWeek day =
                DAYS.read(parts.group(1)).orElseThrow(() -> invalid("hours are written like: monday 09:00-17:30"));
        return OpenHours.spanning(day, parts.group(2), parts.group(3));
    }

    private static List<LocalDate> holidays(List<String> texts) {
        return texts.stream().map(CalendarBodies::day).toList();
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && day.isBefore(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException malformed) {
            // told below
        }
        throw invalid("holidays are days such as 2026-12-25");
    }

    private static Refusal invalid(String why) {
        return TicketProblem.INVALID_CALENDAR.refuse(why);
    }
}
