package io.keybuzz.adapters.marketplace.shared.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text on its way into XML and out of it. */
public final class XmlText {
    private static final Pattern REFERENCE = Pattern.compile("&#(x?)([0-9A-Fa-f]{1,8});");

    private XmlText() {}

    /** As the content of an element or the value of an attribute; what XML cannot say is left out. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().filter(XmlText::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** The text with a blank for whatever XML forbids, said plainly or by number. */
    static String allowed(String text) {
        Matcher references = REFERENCE.matcher(text);
        String plain = references.replaceAll(found ->
                isAllowed(number(found.group(1), found.group(2))) ? Matcher.quoteReplacement(found.group()) : " ");
        if (plain.codePoints().allMatch(XmlText::isAllowed)) {
            return plain;
        }
        StringBuilder out = new StringBuilder(plain.length());
        plain.codePoints().map(c -> isAllowed(c) ? c : ' ').forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int number(String hexadecimal, String digits) {
        try {
            return Integer.parseInt(digits, hexadecimal.isEmpty() ? 10 : 16);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** XML 1.0 §2.2. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
