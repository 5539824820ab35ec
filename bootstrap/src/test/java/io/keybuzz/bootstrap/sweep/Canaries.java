package io.keybuzz.bootstrap.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that occur nowhere by themselves: each is given away once and known again wherever it turns up. */
final class Canaries {
    private static final Pattern CANARY = Pattern.compile("cnry-\\d{4}-[a-z]+-kwq");

    private final List<String> planted = new ArrayList<>();

    /** A new one. @param place where it is put, in letters, for whoever finds it */
    String next(String place) {
        String letters = place.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String canary = String.format(
                Locale.ROOT, "cnry-%04d-%s-kwq", planted.size(), letters.substring(0, Math.min(20, letters.length())));
        planted.add(canary);
        return canary;
    }

    List<String> planted() {
        return List.copyOf(planted);
    }

    /** Those that a text holds. */
    static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = CANARY.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
