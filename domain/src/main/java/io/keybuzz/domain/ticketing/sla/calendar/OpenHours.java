package io.keybuzz.domain.ticketing.sla.calendar;

import io.keybuzz.domain.ticketing.TicketProblem;
import java.time.DayOfWeek;
import java.util.List;

/**
 * One stretch of a day on which people work, by the clock on their wall.
 *
 * @param from minute of the day, 0 to 1,439
 * @param to minute of the day, after {@code from}, at most 1,440, which is midnight at the end of the day
 */
public record OpenHours(DayOfWeek day, int from, int to) {
    public static final int DAY = 1_440;

    /** Refuses with {@code ticketing/invalid-calendar}. */
    public OpenHours {
        if (from < 0 || from >= to || to > DAY) {
            throw TicketProblem.INVALID_CALENDAR.refuse("hours must begin before they end, within one day");
        }
    }

    public static OpenHours of(DayOfWeek day, String from, String to) {
        return new OpenHours(day, minute(from), minute(to));
    }

    /** Hours that may go on after midnight: {@code 22:00} to {@code 06:00} ends on the next day. */
    public static List<OpenHours> spanning(DayOfWeek day, String from, String to) {
        int begin = minute(from);
        int end = minute(to);
        if (begin < end || begin == DAY) {
            return List.of(new OpenHours(day, begin, end));
        }
        OpenHours evening = new OpenHours(day, begin, DAY);
        return end == 0 ? List.of(evening) : List.of(evening, new OpenHours(day.plus(1), 0, end));
    }

    /** A wall clock's {@code HH:mm}, {@code 24:00} included. Refuses with {@code ticketing/invalid-calendar}. */
    public static int minute(String text) {
        if (text.matches("([01][0-9]|2[0-3]):[0-5][0-9]|24:00")) {
            return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
        }
        throw TicketProblem.INVALID_CALENDAR.refuse("times are written HH:mm, from 00:00 to 24:00");
    }

    /** {@code HH:mm} of a minute of the day. */
    public static String clock(int minute) {
        String hours = Integer.toString(100 + minute / 60).substring(1);
        return hours + ':' + Integer.toString(100 + minute % 60).substring(1);
    }

    int minutes() {
        return to - from;
    }
}
