package io.keybuzz.domain.automation.draft;

/** How many characters have to be added, taken away or replaced to make one text of another (Levenshtein), by code points. */
public final class EditDistance {
    private EditDistance() {}

    public static int between(String one, String other) {
        int[] from = one.codePoints().toArray();
        int[] to = other.codePoints().toArray();
        int start = 0;
        while (start < Math.min(from.length, to.length) && from[start] == to[start]) {
            start++;
        }
        int end = 0;
        while (end < Math.min(from.length, to.length) - start
                && from[from.length - 1 - end] == to[to.length - 1 - end]) {
            end++;
        }
        return between(from, to, start, end);
    }

    /** What both begin and end with costs nothing. */
    private static int between(int[] from, int[] to, int start, int end) {
        int rows = from.length - start - end;
        int columns = to.length - start - end;
        int[] last = new int[columns + 1];
        for (int column = 0; column <= columns; column++) {
            last[column] = column;
        }
        for (int row = 1; row <= rows; row++) {
            int diagonal = last[0];
            last[0] = row;
            for (int column = 1; column <= columns; column++) {
                int above = last[column];
                int replaced = diagonal + (from[start + row - 1] == to[start + column - 1] ? 0 : 1);
                last[column] = Math.min(replaced, Math.min(above, last[column - 1]) + 1);
                diagonal = above;
            }
        }
        return last[columns];
    }
}
