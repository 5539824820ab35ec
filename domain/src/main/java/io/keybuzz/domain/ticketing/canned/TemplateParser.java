package io.keybuzz.domain.ticketing.canned;

import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts a text at its places. */
final class TemplateParser {
    private static final String OPENING = "{{";
    private static final String CLOSING = "}}";
    private static final int MOST_SHOWN = 50;

    private TemplateParser() {}

    /**
     * A stretch of a text.
     *
     * @param variable of a place
     * @param text itself, or what a place says when its value is missing
     */
    record Part(Optional<Variable> variable, String text) {}

    static List<Part> parts(String source) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        int opening = source.indexOf(OPENING);
        while (opening >= 0) {
            int closing = source.indexOf(CLOSING, opening);
            if (closing < 0) {
                throw refused(source, opening, OPENING, "is not closed");
            }
            parts.add(new Part(Optional.empty(), source.substring(at, opening)));
            parts.add(place(source, opening, closing));
            at = closing + CLOSING.length();
            opening = source.indexOf(OPENING, at);
        }
        parts.add(new Part(Optional.empty(), source.substring(at)));
        return parts;
    }

    private static Part place(String source, int opening, int closing) {
        String inside = source.substring(opening + OPENING.length(), closing);
        int bar = inside.indexOf('|');
        String word = (bar < 0 ? inside : inside.substring(0, bar)).strip();
        String otherwise = bar < 0 ? "" : inside.substring(bar + 1).strip();
        Variable variable = Variable.of(word).orElseThrow(() -> refused(source, opening, word, "is no variable"));
        if (otherwise.indexOf('{') >= 0) {
            throw refused(source, opening, word, "has a place within its place");
        }
        return new Part(Optional.of(variable), otherwise);
    }

    private static Refusal refused(String source, int at, String word, String why) {
        String before = source.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = Texts.length(before.substring(before.lastIndexOf('\n') + 1)) + 1;
        String shown = Texts.truncate(word, MOST_SHOWN);
        return TicketProblem.INVALID_TEMPLATE.refuse(
                shown + " " + why + " (line " + line + ", column " + column + ")",
                Map.of("variable", shown, "line", line, "column", column, "known", Variable.words()));
    }
}
