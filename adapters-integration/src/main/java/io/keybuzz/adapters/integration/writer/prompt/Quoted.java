package io.keybuzz.adapters.integration.writer.prompt;

import io.keybuzz.domain.shared.Texts;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Somebody else's words as they stand in a prompt: every line begins with a bar, nothing in it can be taken for the end of it,
 * for markup of a model or for another speaker, and nothing is hidden. It takes a time that grows with the text, whatever the
 * text: what is looked for stays on its line and never goes back, and it is cut before anything dear is done with it.
 */
final class Quoted {
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029\\u000B\\u000C]");
    private static final Pattern SPEAKER = Pattern.compile(
            "(?iUm)^(\\h*+[#>*=_~-]{0,10}+\\h*+)(system|assistant|user|developer|human|ai|tool|function|instructions?|prompt"
                    + "|syst[èe]me|assistente?|asistente|sistema|benutzer|utilisateur|usuario|utente|anweisung(?:en)?|instrucciones|istruzioni)(\\h*+[:：=>])");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");
    /** How much of a text is looked at for each character that is kept. */
    private static final int LOOKED_AT = 4;

    private Quoted() {}

    /** @param most characters that are kept */
    static String of(String text, int most) {
        String whole = text.strip();
        String looked = Texts.truncate(whole, most * LOOKED_AT);
        String plain = BREAKS.matcher(Normalizer.normalize(looked, Normalizer.Form.NFKC))
                .replaceAll("\n");
        plain = HIDDEN.matcher(plain).replaceAll("");
        plain = plain.replace('<', '‹').replace('>', '›').replace('`', 'ˋ').replace('|', '¦');
        plain = plain.replace('[', '(').replace(']', ')').replace('{', '(').replace('}', ')');
        plain = BLANK_LINES.matcher(plain.strip()).replaceAll("\n\n");
        String kept = Texts.truncate(plain, most);
        String cut = kept.length() < plain.length() || looked.length() < whole.length() ? kept + " …" : kept;
        return "| " + SPEAKER.matcher(cut).replaceAll("$1“$2”$3").replace("\n", "\n| ");
    }

    /** The same on one line. */
    static String line(String text, int most) {
        return of(text.replaceAll("\\s+", " "), most);
    }
}
