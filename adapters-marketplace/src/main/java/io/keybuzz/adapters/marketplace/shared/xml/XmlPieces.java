package io.keybuzz.adapters.marketplace.shared.xml;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of elements cut out of the document around them, each to the letter, so that one that cannot be read does not take
 * the others with it.
 *
 * @param frame the document without them
 * @param pieces the elements, in order
 */
public record XmlPieces(String frame, List<String> pieces) {
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";

    public XmlPieces {
        pieces = List.copyOf(pieces);
    }

    /** Cuts a channel's answer. Elements of this name must not hold others of the same name. */
    public static XmlPieces cut(byte[] document, String name) {
        return cut(XmlCharsets.decode(document), name);
    }

    public static XmlPieces cut(String text, String name) {
        StringBuilder frame = new StringBuilder();
        List<String> pieces = new ArrayList<>();
        int kept = 0;
        int at = next(text, 0);
        while (at >= 0) {
            int end = opens(text, at, name) ? end(text, at, name) : -1;
            if (end < 0) {
                at = next(text, skip(text, at));
                continue;
            }
            frame.append(text, kept, at);
            pieces.add(text.substring(at, end));
            kept = end;
            at = next(text, end);
        }
        return new XmlPieces(frame.append(text, kept, text.length()).toString(), pieces);
    }

    private static int next(String text, int from) {
        return text.indexOf('<', from);
    }

    private static boolean opens(String text, int at, String name) {
        int after = at + 1 + name.length();
        return text.startsWith(name, at + 1)
                && after < text.length()
                && (text.charAt(after) == '>' || text.charAt(after) == '/' || Character.isWhitespace(text.charAt(after)));
    }

    /** Behind the element that opens here; -1 if it does not end. */
    private static int end(String text, int at, String name) {
        int tag = text.indexOf('>', at);
        if (tag < 0) {
            return -1;
        }
        if (text.charAt(tag - 1) == '/') {
            return tag + 1;
        }
        String closing = "</" + name;
        for (int i = next(text, tag); i >= 0; i = next(text, skip(text, i))) {
            if (text.startsWith(closing, i)) {
                int closed = text.indexOf('>', i);
                boolean same = closed >= 0
                        && text.substring(i + closing.length(), closed).isBlank();
                if (same) {
                    return closed + 1;
                }
            }
        }
        return -1;
    }

    /** Behind what begins here and holds no elements, or behind its first character. An end that never comes is none. */
    private static int skip(String text, int at) {
        if (text.startsWith(CDATA, at)) {
            int end = text.indexOf(CDATA_END, at);
            return end < 0 ? at + 1 : end + CDATA_END.length();
        }
        if (text.startsWith(COMMENT, at)) {
            int end = text.indexOf(COMMENT_END, at);
            return end < 0 ? at + 1 : end + COMMENT_END.length();
        }
        return at + 1;
    }

    /** It does not tell what a buyer wrote. */
    @Override
    public String toString() {
        return "XmlPieces[" + pieces.size() + " pieces]";
    }
}
