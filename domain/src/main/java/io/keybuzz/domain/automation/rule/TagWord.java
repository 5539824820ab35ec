package io.keybuzz.domain.automation.rule;

import io.keybuzz.domain.shared.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A tag as tickets take it; a test holds this against ticketing's own rules. */
public final class TagWord {
    public static final int MAX = 50;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.:/-]*");

    private TagWord() {}

    /** The tag in small letters as it is kept, or nothing when no ticket would take it. */
    public static Optional<String> normal(String tag) {
        String lower = Texts.storable(tag).toLowerCase(Locale.ROOT);
        return Texts.length(lower) <= MAX && ALLOWED.matcher(lower).matches() ? Optional.of(lower) : Optional.empty();
    }
}
