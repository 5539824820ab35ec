package io.keybuzz.domain.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;

/** A month of the calendar in UTC, whatever the tenant's own time is. */
public record BillingPeriod(YearMonth month) implements Comparable<BillingPeriod> {
    private static final Pattern GRAMMAR = Pattern.compile("2[0-9]{3}-(0[1-9]|1[0-2])");

    /** The month that has this instant. */
    public static BillingPeriod of(Instant instant) {
        return new BillingPeriod(YearMonth.from(instant.atOffset(ZoneOffset.UTC)));
    }

    /** The month of this name, such as {@code 2026-11}. Refuses with {@code billing/invalid-period}. */
    public static BillingPeriod parse(String name) {
        if (!GRAMMAR.matcher(name).matches()) {
            throw BillingProblem.INVALID_PERIOD.refuse(
                    "A period is a month such as 2026-11", Map.of("field", "period"));
        }
        return new BillingPeriod(YearMonth.parse(name));
    }

    /** Its first instant. */
    public Instant start() {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first instant after it. */
    public Instant end() {
        return next().start();
    }

    public BillingPeriod next() {
        return new BillingPeriod(month.plusMonths(1));
    }

    public int days() {
        return month.lengthOfMonth();
    }

    /** The first instant after one of its days. @param day 1 to {@link #days()} */
    public Instant endOfDay(int day) {
        LocalDate date = month.atDay(day);
        return date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public int compareTo(BillingPeriod other) {
        return month.compareTo(other.month);
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
