package io.keybuzz.adapters.marketplace.amazon;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines the relay draws around a buyer's words, in every language seen. The first beginning and the last end count: what
 * looks like either between them was written by the buyer.
 *
 * @param before what stands above the beginning: the relay's own words on order and product
 * @param inside the buyer's words
 * @param after what stands below the end: the relay's own links; empty when there is no end
 */
record BodyMarkers(String before, String inside, String after, String extraction) {
    private static final List<String> BEGIN = List.of(
            "Message",
            "Begin message",
            "Début du message",
            "DÃ©but du message",
            "Anfang der Nachricht",
            "Inizio messaggio",
            "Iniciar mensaje",
            "Iniciar mensagem",
            "メッセージはここから");
    private static final List<String> END = List.of(
            "End message",
            "Fin du message",
            "Ende der Nachricht",
            "Fine messaggio",
            "Finalizar mensaje",
            "Mensagem final",
            "Encerrar mensagem",
            "メッセージはここまで");

    private static final Pattern BEGIN_LINE = line(BEGIN, "[-—–]{3,}");
    private static final Pattern END_LINE = line(END, "[-—–]{3,}");
    /** The same without their dashes; a single word on a line of its own is nothing. */
    private static final Pattern BARE_BEGIN_LINE = line(BEGIN.subList(1, BEGIN.size()), "");

    private static final Pattern BARE_END_LINE = line(END, "");

    private static Pattern line(List<String> phrases, String dashes) {
        String any = phrases.stream()
                .map(phrase -> phrase.replace(" ", "[\\s\\u00A0]+"))
                .collect(Collectors.joining("|", "(?:", ")"));
        String blank = "[\\s\\u00A0]*";
        return Pattern.compile("(?iu)^" + blank + dashes + blank + any + "(?:" + blank + "/" + blank + any + ")?"
                + blank + ":?" + blank + dashes + blank + "$");
    }

    /** Nothing when neither line is there. */
    static Optional<BodyMarkers> in(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int begin = first(BEGIN_LINE, lines);
        int end = last(END_LINE, lines);
        if (begin < 0 && end < 0) {
            return bare(lines);
        }
        if (end >= 0 && end < begin) {
            end = -1;
        }
        return Optional.of(new BodyMarkers(
                begin < 0 ? "" : join(lines, 0, begin),
                join(lines, begin + 1, end < 0 ? lines.size() : end),
                end < 0 ? "" : join(lines, end + 1, lines.size()),
                begin >= 0 && end >= 0 ? "markers" : begin >= 0 ? "begin-marker" : "end-marker"));
    }

    /** Lines that lost their dashes on the way count as a pair only: a buyer may well write one of them. */
    private static Optional<BodyMarkers> bare(List<String> lines) {
        int begin = first(BARE_BEGIN_LINE, lines);
        int end = last(BARE_END_LINE, lines);
        return begin < 0 || end < begin
                ? Optional.empty()
                : Optional.of(new BodyMarkers(
                        join(lines, 0, begin),
                        join(lines, begin + 1, end),
                        join(lines, end + 1, lines.size()),
                        "markers"));
    }

    private static int first(Pattern pattern, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (matches(pattern, lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int last(Pattern pattern, List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (matches(pattern, lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Marker lines are short; a long line is never tried. */
    private static boolean matches(Pattern pattern, String line) {
        return line.length() <= 200 && pattern.matcher(line).matches();
    }

    private static String join(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from, to));
    }
}
