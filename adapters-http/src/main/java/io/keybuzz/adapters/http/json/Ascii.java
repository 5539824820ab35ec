package io.keybuzz.adapters.http.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Ids and instants as ASCII bytes, written in place: a list of 50 tickets holds 100 ids and 200 instants. */
final class Ascii {
    /** The longest text written here: an instant of a far year. */
    static final int MAX = 40;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final long SECONDS_PER_DAY = 86_400L;
    private static final long YEAR_0 = -62_167_219_200L;
    private static final long YEAR_10000 = 253_402_300_800L;

    private Ascii() {}

    /** Writes the canonical lower-case form. @return how many bytes */
    static int uuid(UUID id, byte[] out) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        hex(high >>> 32, 8, out, 0);
        out[8] = '-';
        hex(high >>> 16, 4, out, 9);
        out[13] = '-';
        hex(high, 4, out, 14);
        out[18] = '-';
        hex(low >>> 48, 4, out, 19);
        out[23] = '-';
        hex(low, 12, out, 24);
        return 36;
    }

    /** Writes ISO-8601 in UTC with six fraction digits. @return how many bytes */
    static int instant(Instant instant, byte[] out) {
        long seconds = instant.getEpochSecond();
        if (seconds < YEAR_0 || seconds >= YEAR_10000) {
            byte[] far = instant.toString().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(far, 0, out, 0, far.length);
            return far.length;
        }
        int ofDay = (int) Math.floorMod(seconds, SECONDS_PER_DAY);
        date(Math.floorDiv(seconds, SECONDS_PER_DAY), out);
        out[10] = 'T';
        digits(ofDay / 3600, 2, out, 11);
        out[13] = ':';
        digits(ofDay / 60 % 60, 2, out, 14);
        out[16] = ':';
        digits(ofDay % 60, 2, out, 17);
        out[19] = '.';
        digits(instant.getNano() / 1000, 6, out, 20);
        out[26] = 'Z';
        return 27;
    }

    /** Civil date from days since 1970 (H. Hinnant, "chrono-compatible low-level date algorithms"). */
    private static void date(long epochDay, byte[] out) {
        long days = epochDay + 719_468;
        long era = Math.floorDiv(days, 146_097L);
        int dayOfEra = (int) (days - era * 146_097);
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * dayOfYear + 2) / 153;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
        digits(year, 4, out, 0);
        out[4] = '-';
        digits(month, 2, out, 5);
        out[7] = '-';
        digits(dayOfYear - (153 * shifted + 2) / 5 + 1, 2, out, 8);
    }

    private static void digits(int value, int count, byte[] out, int at) {
        int rest = value;
        for (int i = at + count - 1; i >= at; i--) {
            out[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static void hex(long value, int count, byte[] out, int at) {
        long rest = value;
        for (int i = at + count - 1; i >= at; i--) {
            out[i] = HEX[(int) (rest & 15)];
            rest >>>= 4;
        }
    }
}
