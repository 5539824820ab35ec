package io.keybuzz.adapters.marketplace.mail.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decodes text whose declared charset is often missing and sometimes a lie. What is valid UTF-8 with at least one longer
 * sequence is UTF-8 whatever a western single-byte charset is declared; what is declared UTF-8 and is not is windows-1252,
 * as browsers decide.
 */
final class MailCharsets {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Names seen in mail that Java does not know, or that mean their larger Windows sister (WHATWG Encoding). */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("utf8mb4", "UTF-8"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"));

    private static final Set<String> WESTERN =
            Set.of("windows-1252", "ISO-8859-15", "US-ASCII", "ISO-8859-1", "x-MacRoman", "IBM850");

    /** Broken bytes for each character that is not ASCII, and UTF-8 is believed still. */
    private static final int MOST_BROKEN = 4;

    private MailCharsets() {}

    /** Never fails; what has no meaning becomes U+FFFD. An empty or unknown declaration counts as none. */
    static String decode(byte[] bytes, String declared) {
        String text = decodeAsSaid(bytes, declared);
        return text.chars().anyMatch(MailCharsets::isC1) ? withoutC1(text) : text;
    }

    private static String decodeAsSaid(byte[] bytes, String declared) {
        Optional<Charset> charset = lookup(declared);
        boolean unsaid = charset.isEmpty() || charset.get().equals(StandardCharsets.US_ASCII);
        boolean likeAscii = unsaid || charset.get().equals(StandardCharsets.UTF_8);
        if (likeAscii && hasJisEscape(bytes)) {
            return new String(bytes, Charset.forName("ISO-2022-JP"));
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (likeAscii) {
            return utf8.map(MailCharsets::undoDoubleEncoding).orElseGet(() -> notReallyUtf8(bytes));
        }
        if (utf8.isPresent() && isWestern(charset.get()) && utf8.get().length() < bytes.length) {
            return undoDoubleEncoding(utf8.get());
        }
        return strict(bytes, charset.get()).or(() -> utf8).orElseGet(() -> new String(bytes, charset.get()));
    }

    private static boolean isC1(int c) {
        return c >= 0x80 && c <= 0x9F;
    }

    /** C1 controls in text are windows-1252 characters somebody took for Latin-1. */
    private static String withoutC1(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(isC1(c) ? new String(new byte[] {(byte) c}, WINDOWS_1252) : (char) c));
        return out.toString();
    }

    private static Optional<Charset> lookup(String declared) {
        String name = declared.strip().replaceAll("[\"';]", "").toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(ALIASES.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean isWestern(Charset charset) {
        return WESTERN.contains(charset.name());
    }

    /**
     * A few broken bytes in real UTF-8, such as a cut-off end or the signs {@code =A1} of a web address taken for an encoded
     * byte, are not taken for another charset: in another one, longer sequences hardly ever come about by chance.
     */
    private static String notReallyUtf8(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        long broken = lenient.chars().filter(c -> c == 0xFFFD).count();
        long longer = lenient.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return longer > 0 && broken <= MOST_BROKEN * longer ? lenient : new String(bytes, WINDOWS_1252);
    }

    /** UTF-8 taken for windows-1252 and encoded once more, the "DÃ©but" of some relay mails. */
    private static String undoDoubleEncoding(String text) {
        if (text.indexOf('Ã') < 0 && text.indexOf('â') < 0) {
            return text;
        }
        CharsetEncoder encoder = WINDOWS_1252.newEncoder();
        try {
            ByteBuffer once = encoder.encode(java.nio.CharBuffer.wrap(text));
            byte[] bytes = new byte[once.remaining()];
            once.get(bytes);
            return strict(bytes, StandardCharsets.UTF_8).orElse(text);
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean hasJisEscape(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1B && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }
}
