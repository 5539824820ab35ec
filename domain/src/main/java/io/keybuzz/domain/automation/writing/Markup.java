package io.keybuzz.domain.automation.writing;

import java.util.regex.Pattern;

/**
 * Finds what is no plain text: tags and entities of HTML, and what Markdown makes of letters. A sign alone is none: neither "a < b"
 * nor "2 * 3" nor "#4711". Every quantifier is bounded.
 */
final class Markup {
    private static final Pattern TAG = Pattern.compile("(?i)</?[a-z][a-z0-9:-]{0,30}\\s{0,5}/?>"
            + "|<[a-z][a-z0-9:-]{0,30}\\s[^<>=]{0,200}=[^<>]{0,2000}>"
            + "|</?(?:script|style|iframe|img|input|video|audio|object|embed|svg|link|meta|form|button|div|span|table|font|body|html)\\b"
            + "|<!--|<!doctype|&(?:[a-z]{2,8}|#\\d{1,7}|#x[0-9a-f]{1,6});");
    private static final Pattern MARKDOWN = Pattern.compile(
            "(?m)\\[[^\\[\\]\\n]{0,300}]\\((?:[^()\\s]{1,2000})[^()\\n]{0,300}\\)|^ {0,3}#{1,6} {1,3}\\p{L}|```"
                    + "|\\*\\*[^\\s*][^*\\n]{0,300}\\*\\*|(?<![\\w_])__[^\\s_][^_\\n]{0,300}__(?![\\w_])");

    private Markup() {}

    static boolean isIn(String text) {
        return TAG.matcher(text).find() || MARKDOWN.matcher(text).find();
    }
}
