package io.keybuzz.domain.ticketing.customer;

import io.keybuzz.domain.shared.Texts;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words a customer is found by: those of the name and of every handle, without case and accents. */
public final class CustomerWords {
    /** So many words of a question are looked at. */
    public static final int MAX_ASKED = 4;

    private static final int MAX_WORD = 254;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private CustomerWords() {}

    public static Set<String> of(CustomerRecord customer) {
        Set<String> words = new LinkedHashSet<>();
        customer.name().ifPresent(name -> addParts(words, name));
        for (Handle handle : customer.handles()) {
            String folded = fold(handle.value());
            words.add(Texts.truncate(folded, MAX_WORD));
            addParts(words, folded);
        }
        return words;
    }

    /** What is asked for; a customer is meant that has a word starting with each of these. */
    public static List<String> asked(String question) {
        Set<String> words = new LinkedHashSet<>();
        for (String part : SPACES.split(fold(question))) {
            if (part.indexOf('@') >= 0) {
                words.add(part);
            } else {
                addParts(words, part);
            }
        }
        return words.stream().limit(MAX_ASKED).toList();
    }

    /** Whether a customer with these words is meant. */
    public static boolean match(Set<String> words, List<String> asked) {
        return asked.stream().allMatch(start -> words.stream().anyMatch(word -> word.startsWith(start)));
    }

    private static void addParts(Set<String> words, String text) {
        for (String part : GAPS.split(fold(text))) {
            if (!part.isEmpty()) {
                words.add(Texts.truncate(part, MAX_WORD));
            }
        }
    }

    private static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).strip();
    }
}
