package io.keybuzz.domain.marketplace.content;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a notice gives the seller to answer, in the words of the marketplaces' languages. */
public final class AnswerTime {
    private static final int LOOKED_AT = 20_000;
    private static final int MOST_DAYS = 60;
    private static final Pattern WITHIN = Pattern.compile(
            "(?iuU)(?<![\\p{L}\\p{N}])(?:within(?: the next)?|dans(?: un délai de)?|sous"
                    + "|(?:innerhalb|binnen)(?: von)?|entro|(?:en|dentro de)(?: un plazo de)?|no prazo de|em até)"
                    + "\\s+(\\d{1,3})\\s+(?:calendar |business |working )?"
                    + "(days?|hours?|jours?|heures?|(?:kalender|werk)?tagen?|stunden?|giorni|ore|días|horas|dias)(?![\\p{L}\\p{N}])");

    private AnswerTime() {}

    /** The shortest that is named; nothing when none is. */
    public static Optional<Duration> in(String text) {
        Matcher matcher = WITHIN.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)));
        return matcher.results()
                .map(found -> length(Integer.parseInt(found.group(1)), found.group(2)))
                .filter(length -> !length.isZero() && length.compareTo(Duration.ofDays(MOST_DAYS)) <= 0)
                .min(Duration::compareTo);
    }

    private static Duration length(int number, String unit) {
        String word = unit.toLowerCase(Locale.ROOT);
        boolean hours = word.startsWith("h") || word.startsWith("stund") || word.equals("ore");
        return hours ? Duration.ofHours(number) : Duration.ofDays(number);
    }
}
