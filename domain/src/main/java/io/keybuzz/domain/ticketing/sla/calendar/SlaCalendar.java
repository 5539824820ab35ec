package io.keybuzz.domain.ticketing.sla.calendar;

import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.time.Instant;

/**
 * A calendar by the name its tenant knows it by.
 *
 * @param name 1 to 100 code points, unlike any other of the tenant's
 */
public record SlaCalendar(
        CalendarId id, long version, String name, BusinessCalendar open, Instant createdAt, Instant updatedAt) {
    public static final int MAX_NAME = 100;

    /** Refuses with {@code ticketing/invalid-calendar}. */
    public SlaCalendar {
        if (!Texts.hasContent(name)
                || Texts.length(name) > MAX_NAME
                || !Texts.isStorable(name)
                || !Texts.isOneLine(name)) {
            throw TicketProblem.INVALID_CALENDAR.refuse("a name has 1 to " + MAX_NAME + " characters on one line");
        }
    }

    /** A new calendar. */
    public static SlaCalendar named(CalendarId id, String name, BusinessCalendar open, Instant now) {
        return new SlaCalendar(id, 1, name, open, now, now);
    }

    /** The same calendar with another name or other hours, at the next version. */
    public SlaCalendar changed(String newName, BusinessCalendar newOpen, Instant now) {
        return new SlaCalendar(id, version + 1, newName, newOpen, createdAt, now);
    }
}
