package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The tags of a ticket: in lower case, each once, in the order of their names.
 *
 * @param names at most {@link #MOST}, each of at most {@link #MAX_LENGTH} code points
 */
public record Tags(List<String> names) {
    public static final int MOST = 50;
    public static final int MAX_LENGTH = 50;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.:/-]*");

    public Tags {
        names = List.copyOf(names);
    }

    public static Tags none() {
        return new Tags(List.of());
    }

    /** Refuses with {@code ticketing/invalid-tags} what is too long, too much, or has other signs than letters, digits and {@code _.:/-}. */
    public static Tags of(Collection<String> wanted) {
        TreeSet<String> sorted = new TreeSet<>();
        wanted.forEach(name -> sorted.add(normal(name)));
        if (sorted.size() > MOST) {
            throw TicketProblem.INVALID_TAGS.refuse("a ticket has at most " + MOST + " tags");
        }
        return new Tags(List.copyOf(sorted));
    }

    /** One tag as it is kept. Refuses with {@code ticketing/invalid-tags}. */
    public static String normal(String name) {
        String lower = Texts.storable(name).toLowerCase(Locale.ROOT);
        if (Texts.length(lower) > MAX_LENGTH || !ALLOWED.matcher(lower).matches()) {
            throw TicketProblem.INVALID_TAGS.refuse(
                    "a tag has 1 to " + MAX_LENGTH + " letters, digits or _.:/- and starts with a letter or digit");
        }
        return lower;
    }

    public Tags with(Collection<String> more) {
        TreeSet<String> all = new TreeSet<>(names);
        all.addAll(of(more).names());
        return of(all);
    }

    public Tags without(Collection<String> fewer) {
        TreeSet<String> rest = new TreeSet<>(names);
        rest.removeAll(of(fewer).names());
        return new Tags(List.copyOf(rest));
    }
}
