package io.keybuzz.domain.ticketing.canned;

import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people call a template or a macro.
 *
 * @param name 1 to 100 code points on one line
 * @param shortcut what they type instead of looking for it: 1 to 50 of {@code a-z 0-9 _ -}, once among those of the same people
 */
public record Label(String name, Optional<String> shortcut) {
    public static final int MAX_NAME = 100;
    public static final int MAX_SHORTCUT = 50;
    private static final Pattern SHORTCUT = Pattern.compile("[a-z0-9][a-z0-9_-]{0,49}");

    /** Refuses with {@code ticketing/invalid-label}. */
    public Label {
        if (!Texts.hasContent(name)
                || Texts.length(name) > MAX_NAME
                || !Texts.isStorable(name)
                || !Texts.isOneLine(name)) {
            throw TicketProblem.INVALID_LABEL.refuse("name must have 1 to " + MAX_NAME + " characters on one line");
        }
        if (shortcut.filter(word -> !SHORTCUT.matcher(word).matches()).isPresent()) {
            throw TicketProblem.INVALID_LABEL.refuse("shortcut must have 1 to " + MAX_SHORTCUT
                    + " of a-z, 0-9, _ and -, and begin with a letter or digit");
        }
    }
}
