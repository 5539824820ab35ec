package io.keybuzz.adapters.marketplace.shared.rest;

import io.keybuzz.adapters.marketplace.shared.Digests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Threads that were read in the state in which a list shows them, so that they need not be read again; kept behind the
 * progress in the cursor, as fingerprints. The oldest are forgotten, which costs reading them once more.
 */
public final class Known {
    private static final int MOST = 1_000;
    private static final char BEHIND = '|';
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,4}):([0-9a-f,]*)");

    private final List<String> prints = new ArrayList<>();

    /** How many of the last ones were read in a pass that has not ended. */
    private int fresh;

    /** What a cursor knows. */
    public static Known of(Optional<String> cursor) {
        Known known = new Known();
        cursor.map(text -> TEXT.matcher(text.substring(text.lastIndexOf(BEHIND) + 1)))
                .filter(Matcher::matches)
                .ifPresent(known::read);
        return known;
    }

    private void read(Matcher text) {
        Arrays.stream(text.group(2).split(",", -1))
                .filter(print -> !print.isEmpty())
                .limit(MOST)
                .forEach(prints::add);
        fresh = Math.min(prints.size(), Integer.parseInt(text.group(1)));
    }

    /** A pass begins. @param complete whether all passes before read everything there was */
    public void passBegins(boolean complete) {
        fresh = complete ? 0 : prints.size();
    }

    /** The progress a cursor has in front of what it knows. */
    public static Optional<String> progress(Optional<String> cursor) {
        return cursor.map(text -> text.lastIndexOf(BEHIND) < 0 ? text : text.substring(0, text.lastIndexOf(BEHIND)));
    }

    public boolean has(String thread, String state) {
        return prints.contains(print(thread, state));
    }

    /** Whether it was known before the pass began: then whatever changed earlier has been read, too. */
    public boolean hasOfOld(String thread, String state) {
        int at = prints.indexOf(print(thread, state));
        return at >= 0 && at < prints.size() - fresh;
    }

    public void add(String thread, String state) {
        prints.add(print(thread, state));
        fresh++;
        if (prints.size() > MOST) {
            prints.remove(0);
            fresh = Math.min(fresh, prints.size());
        }
    }

    /** The cursor of the progress, with what is known behind it. */
    public String cursor(Progress progress) {
        return progress.cursor() + BEHIND + fresh + ":" + String.join(",", prints);
    }

    private static String print(String thread, String state) {
        return Digests.sha256(thread + " " + state).substring(0, 12);
    }
}
