package io.keybuzz.adapters.integration.writer;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the text of the reply in an object that is still being written, and tells each new part of it once. */
final class StreamedReply {
    private static final Pattern START = Pattern.compile("^\\s*(?:```[a-z]*\\s*)?\\{\\s*\"reply\"\\s*:\\s*\"");

    private final Consumer<String> piece;
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder told = new StringBuilder();
    private int at = -1;
    private boolean over;

    StreamedReply(Consumer<String> piece) {
        this.piece = piece;
    }

    void hear(String part) {
        content.append(part);
        if (at < 0) {
            Matcher start = START.matcher(content);
            at = start.find() ? start.end() : -1;
        }
        if (at >= 0 && !over) {
            tell();
        }
    }

    /** The rest, of an object that has its reply elsewhere or of none. */
    void finish(String reply) {
        if (reply.startsWith(told.toString())) {
            say(reply.substring(told.length()));
        }
    }

    private void tell() {
        StringBuilder plain = new StringBuilder();
        while (at < content.length() && !over) {
            char letter = content.charAt(at);
            if (letter == '"') {
                over = true;
            } else if (letter != '\\') {
                plain.append(letter);
                at++;
            } else if (!escape(plain)) {
                break;
            }
        }
        say(plain.toString());
    }

    /** @return whether the whole of it has come */
    private boolean escape(StringBuilder plain) {
        int size = at + 1 < content.length() && content.charAt(at + 1) == 'u' ? 6 : 2;
        if (at + size > content.length()) {
            return false;
        }
        if (size == 6) {
            String hex = content.substring(at + 2, at + 6);
            plain.append(hex.matches("[0-9a-fA-F]{4}") ? (char) Integer.parseInt(hex, 16) : '?');
        } else {
            char letter = content.charAt(at + 1);
            int known = "nrtbf".indexOf(letter);
            plain.append(known < 0 ? letter : "\n\r\t\b\f".charAt(known));
        }
        at += size;
        return true;
    }

    private void say(String text) {
        if (!text.isEmpty()) {
            told.append(text);
            piece.accept(text);
        }
    }
}
