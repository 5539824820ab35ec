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
        return new Scan(text, name).cut();
    }

    /** It does not tell what a buyer wrote. */
    @Override
    public String toString() {
        return "XmlPieces[" + pieces.size() + " pieces]";
    }

    /** Goes over the text once; what was looked for in vain is not looked for again. */
    private static final class Scan {
        private final String text;
        private final String opening;
        private final String closing;
        private boolean endlessCdata;
        private boolean endlessComment;

        Scan(String text, String name) {
            this.text = text;
            this.opening = "<" + name;
            this.closing = "</" + name;
        }

        XmlPieces cut() {
            StringBuilder frame = new StringBuilder();
            List<String> pieces = new ArrayList<>();
            int kept = 0;
            int at = next(0);
            while (at >= 0) {
                if (!opens(at)) {
                    at = next(skip(at));
                    continue;
                }
                int end = end(at);
                if (end < 0) {
                    break;
                }
                frame.append(text, kept, at);
                pieces.add(text.substring(at, end));
                kept = end;
                at = next(end);
            }
            return new XmlPieces(frame.append(text, kept, text.length()).toString(), pieces);
        }

        private int next(int from) {
            return text.indexOf('<', from);
        }

        private boolean opens(int at) {
            int after = at + opening.length();
            return text.startsWith(opening, at) && after < text.length() && isNameEnd(text.charAt(after));
        }

        private static boolean isNameEnd(char c) {
            return c == '>' || c == '/' || Character.isWhitespace(c);
        }

        /** Behind the element that opens here; -1 if it does not end, and then no later one does. */
        private int end(int at) {
            int tag = text.indexOf('>', at);
            if (tag < 0) {
                return -1;
            }
            if (text.charAt(tag - 1) == '/') {
                return tag + 1;
            }
            for (int i = next(tag); i >= 0; i = next(skip(i))) {
                int closed = closed(i);
                if (closed > 0) {
                    return closed;
                }
            }
            return -1;
        }

        /** Behind the closing tag that stands here; 0 if there is none. */
        private int closed(int at) {
            if (!text.startsWith(closing, at)) {
                return 0;
            }
            int i = at + closing.length();
            while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            return i < text.length() && text.charAt(i) == '>' ? i + 1 : 0;
        }

        /** Behind what begins here and holds no elements, or behind its first character. An end that never comes is none. */
        private int skip(int at) {
            if (!endlessCdata && text.startsWith(CDATA, at)) {
                int end = text.indexOf(CDATA_END, at);
                endlessCdata = end < 0;
                return end < 0 ? at + 1 : end + CDATA_END.length();
            }
            if (!endlessComment && text.startsWith(COMMENT, at)) {
                int end = text.indexOf(COMMENT_END, at);
                endlessComment = end < 0;
                return end < 0 ? at + 1 : end + COMMENT_END.length();
            }
            return at + 1;
        }
    }
}
