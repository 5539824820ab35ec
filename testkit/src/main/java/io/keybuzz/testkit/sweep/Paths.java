package io.keybuzz.testkit.sweep;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Path templates. */
final class Paths {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Paths() {}

    static String fill(String template, UnaryOperator<String> ids) {
        Matcher places = PLACE.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            places.appendReplacement(filled, Matcher.quoteReplacement(ids.apply(places.group(1))));
        }
        return places.appendTail(filled).toString();
    }
}
