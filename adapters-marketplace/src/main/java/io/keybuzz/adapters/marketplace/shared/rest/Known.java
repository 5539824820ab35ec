package io.keybuzz.adapters.marketplace.shared.rest;

import io.keybuzz.adapters.marketplace.shared.Digests;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Threads that were read in the state in which a list shows them, so that they need not be read again; kept behind the
 * progress in the cursor, as fingerprints. The oldest are forgotten, which costs reading them once more.
 */
public final class Known {
    private static final int MOST = 1_000;
    private static final char BEHIND = '|';

    private final Set<String> prints = new LinkedHashSet<>();

    /** What a cursor knows. */
    public static Known of(Optional<String> cursor) {
        Known known = new Known();
        cursor.filter(text -> text.indexOf(BEHIND) >= 0)
                .map(text -> text.substring(text.lastIndexOf(BEHIND) + 1))
                .ifPresent(text -> Arrays.stream(text.split(",", -1))
                        .filter(print -> !print.isEmpty())
                        .limit(MOST)
                        .forEach(known.prints::add));
        return known;
    }

    /** The progress a cursor has in front of what it knows. */
    public static Optional<String> progress(Optional<String> cursor) {
        return cursor.map(text -> text.lastIndexOf(BEHIND) < 0 ? text : text.substring(0, text.lastIndexOf(BEHIND)));
    }

    public boolean has(String thread, String state) {
        return prints.contains(print(thread, state));
    }

    public void add(String thread, String state) {
        String print = print(thread, state);
        prints.remove(print);
        prints.add(print);
        while (prints.size() > MOST) {
            prints.remove(prints.iterator().next());
        }
    }

    /** The cursor of the progress, with what is known behind it. */
    public String cursor(Progress progress) {
        return progress.cursor() + BEHIND + String.join(",", prints);
    }

    private static String print(String thread, String state) {
        return Digests.sha256(thread + " " + state).substring(0, 12);
    }
}
