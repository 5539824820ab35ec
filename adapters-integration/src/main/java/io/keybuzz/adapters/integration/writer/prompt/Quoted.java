package io.keybuzz.adapters.integration.writer.prompt;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Somebody else's words as they stand in a prompt: every line begins with a bar, nothing in it can be taken for the end of it,
 * for markup of a model or for another speaker, and nothing is hidden.
 */
final class Quoted {
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029\\u000B\\u000C]");
    private static final Pattern SPEAKER = Pattern.compile(
            "(?iUm)^(\\s*[#>*=_~-]{0,10}\\s*)(system|assistant|user|developer|human|ai|tool|function|instructions?|prompt"
                    + "|syst[èe]me|assistente?|asistente|sistema|benutzer|utilisateur|usuario|utente|anweisung(?:en)?|instrucciones|istruzioni)(\\s*[:：=>])");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

    private Quoted() {}

    /** @param most characters that are kept */
    static String of(String text, int most) {
        String plain =
                BREAKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("\n");
        plain = HIDDEN.matcher(plain).replaceAll("");
        plain = plain.replace('<', '‹').replace('>', '›').replace('`', 'ˋ').replace('|', '¦');
        plain = plain.replace('[', '(').replace(']', ')').replace('{', '(').replace('}', ')');
        plain = SPEAKER.matcher(plain).replaceAll("$1“$2”$3");
        plain = BLANK_LINES.matcher(plain.strip()).replaceAll("\n\n");
        String cut = plain.codePointCount(0, plain.length()) > most
                ? plain.substring(0, plain.offsetByCodePoints(0, most)) + " …"
                : plain;
        return "| " + cut.replace("\n", "\n| ");
    }

    /** The same on one line. */
    static String line(String text, int most) {
        return of(text.replaceAll("\\s+", " "), most);
    }
}
