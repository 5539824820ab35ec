package io.keybuzz.adapters.marketplace.shared.rest;

import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * How far a channel's list of changed threads has been read; the cursor is this as text.
 *
 * <p>A pass reads all pages of what changed since {@code position}, less an overlap. Lists move while they are read: what
 * changes goes to their end, and what follows slips onto a page that has been read. So a pass of several numbered pages is
 * read again until two rounds show the same threads; only then does the position move, to two minutes before the pass began.
 * A channel that shows one page for ever ends the pass with trouble, and the position stays.
 *
 * @param position everything that changed before has been stored
 * @param began when the pass began; the last one, if none is under way
 * @param page the page to ask for, from 1; 0 if no pass is under way
 * @param token what the channel wants said to get that page, if it pages so
 * @param seen what the round has shown so far, the same for the same threads in any order
 * @param before what the round before showed; of a list that shows the newest first, the page before the last
 * @param last what the last page showed
 */
public record Progress(
        Instant position, Instant began, int page, int round, String token, long seen, long before, long last) {
    private static final Duration FIRST_SYNC = Duration.ofDays(7);
    private static final Duration BEHIND = Duration.ofMinutes(2);
    private static final Duration REST = Duration.ofSeconds(30);

    /** Channels answer no older questions. */
    private static final Duration LONGEST_WINDOW = Duration.ofDays(180);

    private static final int MOST_PAGES = 2_000;
    private static final int MOST_ROUNDS = 4;
    private static final long NONE = -1;
    private static final String STUCK = "!";

    /** What the cursor says; a first sync if there is none, or if it cannot be read. */
    public static Progress of(Optional<String> cursor, Instant now) {
        return cursor.flatMap(Progress::read).orElseGet(() -> idle(now.minus(FIRST_SYNC), Instant.EPOCH));
    }

    private static Progress idle(Instant position, Instant began) {
        return new Progress(
                position.truncatedTo(ChronoUnit.MILLIS), began.truncatedTo(ChronoUnit.MILLIS), 0, 0, "", 0, NONE, NONE);
    }

    /** Whether a pass has just ended, so that there is nothing more to ask for now. */
    public boolean rests(Instant now) {
        boolean justNow = Duration.between(began, now).abs().compareTo(REST) < 0;
        if (page == 0 && justNow && token.equals(STUCK)) {
            throw ChannelTrouble.of(Kind.BROKEN_ANSWER, "page-loop", "The channel gives the same page again and again");
        }
        return page == 0 && justNow;
    }

    /** Whether no pass is under way, and the last one read all there was. */
    public boolean isComplete() {
        return page == 0 && token.isEmpty() && position.equals(settledUntil());
    }

    /** The same if a pass is under way, and the start of one if none is. */
    public Progress underWay(Instant now) {
        return page > 0 ? this : new Progress(position, now.truncatedTo(ChronoUnit.MILLIS), 1, 1, "", 0, NONE, NONE);
    }

    /** From when on to ask, both ends counting. */
    public Instant since(Duration overlap) {
        Instant wanted = position.minus(overlap);
        Instant earliest = began.minus(LONGEST_WINDOW);
        return wanted.isBefore(earliest) ? earliest : wanted;
    }

    /** What changed later may change again while the pass lasts, and is the next pass's to find. */
    public Instant settledUntil() {
        return began.minus(BEHIND);
    }

    /**
     * A numbered page was read, of a list whose order is not certain.
     *
     * @param ids of the threads it showed
     * @param settled those of them that had not changed again when the pass began
     * @param more whether another page follows
     */
    public Progress turned(List<String> ids, List<String> settled, boolean more) {
        long shown = sum(ids);
        if (isStuck(shown)) {
            return stuck();
        }
        long all = seen ^ sum(settled);
        if (more) {
            return new Progress(position, began, page + 1, round, "", all, before, shown);
        }
        if ((page == 1 && round == 1) || all == before) {
            return done();
        }
        return round >= MOST_ROUNDS
                ? idle(position, began)
                : new Progress(position, began, 1, round + 1, "", 0, all, NONE);
    }

    /**
     * A numbered page was read, of a list that shows first what changed last: what moves goes towards pages still to come.
     * Once a page may come again, pushed there by as many new threads as it has; twice it does not.
     */
    public Progress turnedNewestFirst(List<String> ids, boolean more) {
        long shown = sum(ids);
        if (!more) {
            return done();
        }
        return isStuck(shown) && shown == before
                ? stuck()
                : new Progress(position, began, page + 1, round, "", seen, last, shown);
    }

    private boolean isStuck(long shown) {
        return page > MOST_PAGES || (shown != 0 && shown == last);
    }

    /** A page of a channel that gives a token for the next was read. */
    public Progress turned(Optional<String> nextToken) {
        if (nextToken.isEmpty()) {
            return done();
        }
        return page > MOST_PAGES || nextToken.get().equals(token)
                ? stuck()
                : new Progress(position, began, page + 1, round, nextToken.get(), seen, before, last);
    }

    /** The token is not known any more: the pass begins again. */
    public Progress again() {
        return new Progress(position, began, 1, round, "", 0, NONE, NONE);
    }

    private Progress done() {
        Instant reached = settledUntil();
        return idle(reached.isAfter(position) ? reached : position, began);
    }

    private Progress stuck() {
        return new Progress(position, began, 0, 0, STUCK, 0, NONE, NONE);
    }

    private static long sum(List<String> ids) {
        long sum = 0;
        for (String id : ids) {
            CRC32 crc = new CRC32();
            crc.update(id.getBytes(StandardCharsets.UTF_8));
            sum ^= crc.getValue() * 0x9E37_79B9_7F4A_7C15L >>> 1;
        }
        return sum;
    }

    /** As a cursor. */
    public String cursor() {
        return String.join(
                " ",
                "1",
                position.toString(),
                began.toString(),
                Integer.toString(page),
                Integer.toString(round),
                Long.toString(seen),
                Long.toString(before),
                Long.toString(last),
                token);
    }

    private static Optional<Progress> read(String cursor) {
        String[] parts = cursor.split(" ", 9);
        if (parts.length < 9 || !parts[0].equals("1")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Progress(
                    Instant.parse(parts[1]),
                    Instant.parse(parts[2]),
                    Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[4]),
                    parts[8],
                    Long.parseLong(parts[5]),
                    Long.parseLong(parts[6]),
                    Long.parseLong(parts[7])));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
