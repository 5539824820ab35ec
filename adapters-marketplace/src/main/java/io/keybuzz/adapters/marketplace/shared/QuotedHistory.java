package io.keybuzz.adapters.marketplace.shared;

import io.keybuzz.domain.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes the quoted conversation off an answer, as mail programs in EN, FR, DE, ES, IT, PT and NL write it. An answer below
 * or between the quotes is kept, and so is a mail that would be empty without them.
 */
public final class QuotedHistory {
    private static final int MAX_LINE = 400;

    /**
     * {@code On 3 May 2026, Marie wrote:} and its sisters; a date or an address must be in it. The flag U lets a word end
     * with an accent on every JDK; without it, 19 and later look at ASCII alone.
     */
    private static final Pattern WROTE =
            Pattern.compile("(?iuU)\\b(?:wrote|a écrit|schrieb|escribi[óo]|ha scritto|escreveu|schreef)\\b");

    private static final Pattern ATTRIBUTION_START = Pattern.compile("(?iu)(?:On|Le|Am|El|Il|Em|Op)\\s");

    private static final Pattern SEPARATOR =
            Pattern.compile("(?iu)^[-_]{3,}\\s*(?:Original Message|Message d['’]origine|Message original"
                    + "|Ursprüngliche Nachricht|Originalnachricht|Mensaje original|Messaggio originale"
                    + "|Mensagem original|Oorspronkelijk bericht)\\s*[-_]{3,}$");

    private static final Pattern HEADER_FROM = Pattern.compile("(?iu)^\\*?(?:From|De|Von|Da|Van)\\s?:\\*?\\s+\\S.*");
    private static final Pattern HEADER_DATE =
            Pattern.compile("(?iu)^\\*?(?:Sent|Date|Envoyé|Gesendet|Datum|Enviado|Enviada|Fecha|Inviato|Data|Verzonden)"
                    + "(?: el| em| le)?\\s?:\\*?\\s+\\S.*");
    private static final Pattern RULE = Pattern.compile("^[_-]{10,}$");

    private QuotedHistory() {}

    /** The text without its history, or nothing when there is no history to take off. */
    public static Optional<String> trim(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        List<String> kept = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int quote = endOfAttribution(lines, i);
            if (quote < 0 && opensHistory(lines, i)) {
                break;
            }
            if (quote < 0) {
                kept.add(lines.get(i++));
                continue;
            }
            int after = skipQuotes(lines, quote);
            if (after == quote) {
                break;
            }
            i = after;
        }
        String result = withoutFinalQuotes(kept);
        return result.length() == Lines.block(text, Integer.MAX_VALUE).length() || !Texts.hasContent(result)
                ? Optional.empty()
                : Optional.of(result);
    }

    /** Index after an attribution that begins here and may be wrapped over three lines; -1 when none begins. */
    private static int endOfAttribution(List<String> lines, int start) {
        if (!ATTRIBUTION_START.matcher(lines.get(start).strip()).lookingAt()) {
            return -1;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = start; i < Math.min(start + 3, lines.size()); i++) {
            joined.append(lines.get(i).strip());
            if (joined.length() > MAX_LINE) {
                return -1;
            }
            if (isAttribution(joined.toString())) {
                return i + 1;
            }
            joined.append(' ');
        }
        return -1;
    }

    /** In steps that each take linear time. */
    private static boolean isAttribution(String line) {
        return line.endsWith(":")
                && line.chars().anyMatch(c -> c == '@' || (c >= '0' && c <= '9'))
                && WROTE.matcher(line).find();
    }

    private static boolean opensHistory(List<String> lines, int at) {
        String line = lines.get(at).strip();
        if (line.length() > MAX_LINE) {
            return false;
        }
        if (SEPARATOR.matcher(line).matches()) {
            return true;
        }
        int from = RULE.matcher(line).matches() ? at + 1 : at;
        return from < lines.size() && isHeaderBlock(lines, from);
    }

    /** Outlook repeats the header of what it quotes: From, then a date within the next two lines. */
    private static boolean isHeaderBlock(List<String> lines, int at) {
        String from = lines.get(at).strip();
        if (from.length() > MAX_LINE || !HEADER_FROM.matcher(from).matches()) {
            return false;
        }
        return lines.subList(at + 1, Math.min(at + 3, lines.size())).stream()
                .map(String::strip)
                .anyMatch(line ->
                        line.length() <= MAX_LINE && HEADER_DATE.matcher(line).matches());
    }

    private static int skipQuotes(List<String> lines, int start) {
        int i = start;
        int end = start;
        while (i < lines.size() && (lines.get(i).isBlank() || isQuote(lines.get(i)))) {
            if (isQuote(lines.get(i))) {
                end = i + 1;
            }
            i++;
        }
        return end;
    }

    private static String withoutFinalQuotes(List<String> lines) {
        int end = lines.size();
        while (end > 0 && (lines.get(end - 1).isBlank() || isQuote(lines.get(end - 1)))) {
            end--;
        }
        return Lines.block(String.join("\n", lines.subList(0, end)), Integer.MAX_VALUE);
    }

    private static boolean isQuote(String line) {
        return line.startsWith(">") || line.startsWith(" >");
    }
}
