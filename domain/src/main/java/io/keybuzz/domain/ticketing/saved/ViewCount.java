package io.keybuzz.domain.ticketing.saved;

/**
 * How many tickets a view holds. Counting stops at {@link #MOST}, so that a number on a screen never costs more than that many
 * rows of an index.
 *
 * @param more whether there are more than {@code count}
 */
public record ViewCount(ViewId view, int count, boolean more) {
    public static final int MOST = 1_000;

    /** @param counted up to one more than {@link #MOST} */
    public static ViewCount of(ViewId view, int counted) {
        return new ViewCount(view, Math.min(counted, MOST), counted > MOST);
    }
}
