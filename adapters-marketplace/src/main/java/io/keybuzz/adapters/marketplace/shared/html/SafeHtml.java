package io.keybuzz.adapters.marketplace.shared.html;

import io.keybuzz.domain.shared.Texts;
import java.util.Optional;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML from strangers made harmless: formatting, lists, tables and links stay; scripts, styles, forms, frames and anything
 * that would load from elsewhere go, so that opening a ticket tells nobody. Images stay only where the mail brings them
 * along ({@code cid:}).
 */
public final class SafeHtml {
    private static final int MAX_LENGTH = 200_000;
    private static final Pattern CID = Pattern.compile("(?i)cid:[^\\s<>\"']{1,300}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "sub",
                    "sup",
                    "small",
                    "blockquote",
                    "pre",
                    "code",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img")
            .allowUrlProtocols("http", "https", "mailto", "cid")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .allowAttributes("src")
            .matching(CID)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("colspan", "rowspan")
            .matching(NUMBER)
            .onElements("td", "th")
            .toFactory();

    private SafeHtml() {}

    /** Nothing when nothing to read is left. */
    public static Optional<String> of(String html) {
        String safe = POLICY.sanitize(Texts.truncate(Texts.storable(html), MAX_LENGTH));
        return Optional.of(safe.strip()).filter(Texts::hasContent);
    }
}
