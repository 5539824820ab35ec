package io.keybuzz.adapters.marketplace.shared.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an XML document says of its charset counts more than what the line said, and what its bytes say counts more than
 * that: valid UTF-8 with a longer sequence in it is no Latin-1, and what is no UTF-8 at all is windows-1252, which holds
 * Latin-1.
 */
final class XmlCharsets {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s{0,8}<\\?xml[^>]{0,100}?encoding\\s{0,8}=\\s{0,8}[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final int LONGEST_DECLARATION = 200;

    private XmlCharsets() {}

    /** Never fails; what has no meaning becomes U+FFFD. */
    static String decode(byte[] bytes) {
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        Charset declared = declared(bytes);
        if (declared.equals(StandardCharsets.UTF_8) || isLatin(declared)) {
            return utf8.orElseGet(() -> new String(bytes, WINDOWS_1252));
        }
        return strict(bytes, declared).or(() -> utf8).orElseGet(() -> new String(bytes, declared));
    }

    private static Charset declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(start);
        if (!matcher.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(matcher.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static boolean isLatin(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.US_ASCII)
                || charset.equals(WINDOWS_1252)
                || charset.name().startsWith("UTF-16");
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

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
