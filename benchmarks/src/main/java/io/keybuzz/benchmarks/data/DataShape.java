package io.keybuzz.benchmarks.data;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/**
 * How many tenants there are and whose each ticket is. Sizes fall like Zipf's law, {@code largest / rank^s}, with the
 * {@code s} that makes them add up. Tickets are numbered from 1, the largest tenant's first, each tenant's without a gap.
 */
public final class DataShape {
    public static final int TENANTS = 200;
    /** Goes up whenever other rows are made, so that sets of before are not taken for these. */
    public static final int VERSION = 2;
    /** The end of the two years in which the tickets came in, and the time at which the set is to be looked at. */
    public static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private static final long TICKETS = 1_000_000;
    private static final double LARGEST_SHARE = 0.13;
    private static final int[] MESSAGES = {1, 3, 4, 8};

    private final long[] firsts;
    private final long[] sizes;

    private DataShape(long[] sizes) {
        this.sizes = sizes;
        this.firsts = new long[sizes.length];
        long next = 1;
        for (int i = 0; i < sizes.length; i++) {
            firsts[i] = next;
            next += sizes[i];
        }
    }

    /**
     * 200 tenants with a million tickets, the largest 130,000, or a part of that.
     *
     * @param scale more than 0; at least one ticket stays for each tenant
     */
    public static DataShape scaled(double scale) {
        return of(TENANTS, Math.max(4L * TENANTS, Math.round(TICKETS * scale)));
    }

    /** Where a set is kept: one folder for each size and kind of rows. */
    public static Path folder(Path home, double scale) {
        return home.resolve("data-v" + VERSION + "-" + scale);
    }

    static DataShape of(int tenants, long tickets) {
        double largest = tickets * LARGEST_SHARE;
        double low = 0;
        double high = 4;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (sum(largest, tenants, middle) > tickets) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double exponent = high;
        long[] sizes = new long[tenants];
        for (int rank = 1; rank <= tenants; rank++) {
            sizes[rank - 1] = Math.max(1, (long) (largest / Math.pow(rank, exponent) + 1e-6));
        }
        // what rounding down left over goes to the tenants after the largest, one each, again and again
        long missing = tickets - Arrays.stream(sizes).sum();
        for (int i = 0; i < missing; i++) {
            sizes[1 + i % (tenants - 1)]++;
        }
        return new DataShape(sizes);
    }

    private static double sum(double largest, int tenants, double exponent) {
        double sum = 0;
        for (int rank = 1; rank <= tenants; rank++) {
            sum += largest / Math.pow(rank, exponent);
        }
        return sum;
    }

    public int tenants() {
        return sizes.length;
    }

    public long tickets() {
        return firsts[firsts.length - 1] + sizes[sizes.length - 1] - 1;
    }

    /** Messages of the whole set: four a ticket on average. */
    public long messages() {
        long count = 0;
        for (long ticket = 1; ticket <= tickets(); ticket++) {
            count += messagesOf(ticket);
        }
        return count;
    }

    /** @param tenant from 1, by falling size */
    public long firstTicketOf(int tenant) {
        return firsts[tenant - 1];
    }

    public long ticketsOf(int tenant) {
        return sizes[tenant - 1];
    }

    public int tenantOf(long ticket) {
        int found = Arrays.binarySearch(firsts, ticket);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Messages the ticket is made with: 1, 3, 4 or 8. */
    public static int messagesOf(long ticket) {
        return MESSAGES[(int) (ticket % MESSAGES.length)];
    }

    public static String tenantId(int tenant) {
        return id(200_000_000_000L + tenant);
    }

    public static String userId(int tenant) {
        return id(300_000_000_000L + tenant);
    }

    public static String ticketId(long ticket) {
        return id(100_000_000_000L + ticket);
    }

    public static String teamId(int tenant) {
        return id(320_000_000_001L + tenant * 100L);
    }

    public static String customerId(long buyer) {
        return "01930000-0000-7000-8000-" + (100_000_000_000L + buyer);
    }

    /** The first agent of a tenant, who logs in; all of them have {@link Password#PLAIN}. */
    public static String emailOf(int tenant) {
        return "agent@tenant-" + tenant + ".bench.example";
    }

    /** Twelve decimal digits at the end, so that pgbench, which knows numbers only, can make ids too. */
    private static String id(long number) {
        return "01900000-0000-7000-8000-" + number;
    }
}
