package io.keybuzz.application.ticketing.sla.plan;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import io.keybuzz.domain.ticketing.sla.calendar.OpenHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A calendar's new hours; what is not mentioned stays.
 *
 * @param hours all of them
 * @param holidays all of them
 * @param tenant named by super admins
 */
public record ChangeSlaCalendar(
        CalendarId calendar,
        Optional<String> name,
        Optional<ZoneId> zone,
        Optional<List<OpenHours>> hours,
        Optional<List<LocalDate>> holidays,
        ExpectedVersion expected,
        Optional<TenantId> tenant) {}
