package io.keybuzz.adapters.marketplace.mail.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of RFC 5322 and of the programs that do not quite know it. A date that makes no sense is none; one in the future is
 * kept as written, because nothing is decided by it.
 */
final class MailDates {
    private static final Pattern SHAPE = Pattern.compile(
            "(?i)(?:^|[\\s,])(\\d{1,2})[\\s-]([a-z]{3})[a-z]*[\\s-](\\d{2,4})"
                    + "\\s+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?\\s*(?:(?:GMT|UTC)?([+-]\\d{2}:?\\d{2})|([a-z]{1,4})\\b)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, String> ZONES = Map.of(
            "edt", "-04:00", "est", "-05:00", "cdt", "-05:00", "cst", "-06:00", "mdt", "-06:00", "mst", "-07:00", "pdt",
            "-07:00", "pst", "-08:00", "cest", "+02:00", "cet", "+01:00");

    private MailDates() {}

    static Optional<Instant> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (text.length() > 200 || !matcher.find()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) + 1;
        if (month == 0) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    year(matcher.group(3)),
                    month,
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(4)),
                    Integer.parseInt(matcher.group(5)),
                    Math.min(59, number(matcher.group(6))));
            return Optional.of(local.toInstant(offset(matcher))).filter(instant -> !instant.isBefore(Instant.EPOCH));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** RFC 5322 §4.3: two digits below 50 are of this century, three digits count from 1900. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 2) {
            return year < 50 ? year + 2000 : year + 1900;
        }
        return digits.length() == 3 ? year + 1900 : year;
    }

    private static ZoneOffset offset(Matcher matcher) {
        String digits = matcher.group(7);
        if (digits != null) {
            return ZoneOffset.of(digits);
        }
        String name = matcher.group(8);
        return ZoneOffset.of(name == null ? "Z" : ZONES.getOrDefault(name.toLowerCase(Locale.ROOT), "Z"));
    }
}
