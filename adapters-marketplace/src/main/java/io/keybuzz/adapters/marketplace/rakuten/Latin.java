package io.keybuzz.adapters.marketplace.rakuten;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * Text in ISO-8859-1, which is all Rakuten takes. Typographic signs become the plain ones a typewriter has, pictures are left
 * out; a letter that has no place in it cannot be said, and then nothing is.
 */
final class Latin {
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) '€', "EUR"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‚', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '•', "-"),
            Map.entry((int) '\u202F', " "),
            Map.entry((int) '\u2009', " "));

    private Latin() {}

    /** The text, or nothing if a letter of it would be lost. */
    static Optional<String> of(String text) {
        CharsetEncoder encoder = ISO_8859_1.newEncoder();
        StringBuilder out = new StringBuilder(text.length());
        for (int c :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            String said = Character.toString(c);
            if (encoder.canEncode(said)) {
                out.append(said);
            } else if (PLAIN.containsKey(c)) {
                out.append(PLAIN.get(c));
            } else if (Character.isLetterOrDigit(c)) {
                String bare = Normalizer.normalize(said, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
                if (bare.isEmpty() || !encoder.canEncode(bare)) {
                    return Optional.empty();
                }
                out.append(bare);
            }
        }
        return Optional.of(out.toString().strip());
    }
}
