package io.keybuzz.adapters.http.ticketing.sla;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import io.keybuzz.domain.ticketing.sla.calendar.OpenHours;
import io.keybuzz.domain.ticketing.sla.calendar.SlaCalendar;
import io.keybuzz.domain.ticketing.sla.policy.SlaPolicy;
import io.keybuzz.domain.ticketing.sla.policy.Targets;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Policies and calendars as the API shows them. */
final class SlaJson {
    static final Words<TicketPriority> PRIORITIES = Words.of(TicketPriority.class);
    static final Words<Channel> CHANNELS = Words.of(Channel.class);

    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString CHANNEL_LIST = new SerializedString("channels");
    private static final SerializedString CALENDAR_ID = new SerializedString("calendarId");
    private static final SerializedString FIRST_RESPONSE = new SerializedString("firstResponseMinutes");
    private static final SerializedString NEXT_RESPONSE = new SerializedString("nextResponseMinutes");
    private static final SerializedString RESOLUTION = new SerializedString("resolutionMinutes");
    private static final SerializedString WARN_PERCENT = new SerializedString("warnPercent");
    private static final SerializedString WARN_MINUTES_BEFORE = new SerializedString("warnMinutesBefore");
    private static final SerializedString TIME_ZONE = new SerializedString("timeZone");
    private static final SerializedString HOURS = new SerializedString("hours");
    private static final SerializedString HOLIDAYS = new SerializedString("holidays");
    private static final SerializedString VERSION = new SerializedString("version");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString UPDATED_AT = new SerializedString("updatedAt");

    private SlaJson() {}

    static void policy(JsonOut out, SlaPolicy policy) throws IOException {
        out.open();
        out.id(ID, policy.id().value());
        out.text(NAME, policy.name());
        out.texts(
                CHANNEL_LIST,
                policy.channels().stream()
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .toList());
        out.id(CALENDAR_ID, policy.calendar().map(CalendarId::value).orElse(null));
        targets(out, FIRST_RESPONSE, policy, ClockKind.FIRST_RESPONSE);
        targets(out, NEXT_RESPONSE, policy, ClockKind.NEXT_RESPONSE);
        targets(out, RESOLUTION, policy, ClockKind.RESOLUTION);
        out.number(WARN_PERCENT, policy.warning().percent());
        Optional<Duration> lead = policy.warning().lead();
        if (lead.isPresent()) {
            out.number(WARN_MINUTES_BEFORE, lead.get().toMinutes());
        } else {
            out.text(WARN_MINUTES_BEFORE, null);
        }
        out.number(VERSION, policy.version());
        out.instant(CREATED_AT, policy.createdAt());
        out.instant(UPDATED_AT, policy.updatedAt());
        out.close();
    }

    private static void targets(JsonOut out, SerializedString name, SlaPolicy policy, ClockKind kind)
            throws IOException {
        out.open(name);
        for (Map.Entry<TicketPriority, Targets> entry : policy.targets().entrySet()) {
            Optional<Duration> target = entry.getValue().of(kind);
            if (target.isPresent()) {
                out.number(PRIORITIES.write(entry.getKey()), target.get().toMinutes());
            }
        }
        out.close();
    }

    static void calendar(JsonOut out, SlaCalendar calendar) throws IOException {
        out.open();
        out.id(ID, calendar.id().value());
        out.text(NAME, calendar.name());
        out.text(TIME_ZONE, calendar.open().zone().getId());
        out.texts(HOURS, calendar.open().hours().stream().map(SlaJson::hours).toList());
        out.texts(
                HOLIDAYS,
                calendar.open().holidays().stream().map(LocalDate::toString).toList());
        out.number(VERSION, calendar.version());
        out.instant(CREATED_AT, calendar.createdAt());
        out.instant(UPDATED_AT, calendar.updatedAt());
        out.close();
    }

    private static String hours(OpenHours open) {
        return open.day().name().toLowerCase(Locale.ROOT)
                + ' '
                + OpenHours.clock(open.from())
                + '-'
                + OpenHours.clock(open.to());
    }
}
