package io.keybuzz.adapters.http.ticketing.attachment;

import io.keybuzz.domain.ticketing.attachment.FileName;
import java.nio.charset.StandardCharsets;

/** {@code Content-Disposition} (RFC 6266): always a download, with the name in full for those who read RFC 8187. */
final class Disposition {
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    static String of(FileName name) {
        StringBuilder ascii = new StringBuilder();
        name.value()
                .codePoints()
                .forEach(c ->
                        ascii.appendCodePoint(c < 0x20 || c > 0x7E || c == '"' || c == '\\' || c == '%' ? '_' : c));
        StringBuilder full = new StringBuilder();
        for (byte b : name.value().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain =
                    (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || PLAIN.indexOf(c) >= 0;
            if (plain) {
                full.append(c);
            } else {
                full.append('%').append(hex(c >> 4)).append(hex(c & 0xF));
            }
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + full;
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }
}
