package io.keybuzz.adapters.marketplace.shared.html;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * What somebody wrote through a channel that gives plain text to some and HTML to others without saying which.
 *
 * @param text as a person would type it
 * @param safeHtml the HTML made harmless, where it was HTML
 */
public record Words(String text, Optional<String> safeHtml) {
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:a|b|i|u|s|p|br|hr|div|span|strong|em|small|font|ul|ol|li|table|tbody|tr|td|th|h[1-6]|html|head|body|"
                    + "pre|code|blockquote|img|script|style|iframe|svg|form|input|object|embed|link|meta)(?:\\s[^>]*)?/?>");

    /** Reads a body; entities are read in plain text, too, because channels escape what they are given. */
    public static Words of(String body) {
        return TAG.matcher(body).find()
                ? new Words(HtmlText.of(body).text(), SafeHtml.of(body))
                : new Words(Parser.unescapeEntities(body, false), Optional.empty());
    }
}
