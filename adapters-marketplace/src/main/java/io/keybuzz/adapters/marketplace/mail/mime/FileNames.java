package io.keybuzz.adapters.marketplace.mail.mime;

import io.keybuzz.adapters.marketplace.shared.Lines;
import io.keybuzz.domain.shared.Texts;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Attachment names that are safe to show and to offer for saving: no path, no control or invisible characters, no leading
 * dot, at most 255 characters with the extension kept. They are never used as storage keys.
 */
final class FileNames {
    private static final int MAX = 255;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final Pattern FORBIDDEN = Pattern.compile("[:*?\"<>|]");
    private static final Pattern EXTENSION = Pattern.compile("\\.[\\p{L}\\p{N}]{1,10}$");
    private static final Map<String, String> BY_TYPE = Map.of(
            "message/rfc822", "message.eml",
            "text/plain", "text.txt",
            "text/html", "page.html",
            "text/calendar", "invitation.ics",
            "message/delivery-status", "delivery-status.txt",
            "image/jpeg", "image.jpg",
            "image/png", "image.png",
            "image/gif", "image.gif",
            "application/pdf", "document.pdf");

    private FileNames() {}

    static String safe(Optional<String> given, String type) {
        return given.map(FileNames::clean)
                .filter(Texts::hasContent)
                .orElseGet(() -> BY_TYPE.getOrDefault(type, "attachment.bin"));
    }

    private static String clean(String given) {
        String normal = Normalizer.normalize(given, Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(normal).replaceAll("");
        String last = visible.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        String plain = FORBIDDEN.matcher(Lines.single(last, 4 * MAX)).replaceAll("_");
        int start = 0;
        while (start < plain.length() && (plain.charAt(start) == '.' || plain.charAt(start) == ' ')) {
            start++;
        }
        return shorten(plain.substring(start));
    }

    private static String shorten(String name) {
        if (name.length() <= MAX) {
            return name;
        }
        var matcher = EXTENSION.matcher(name);
        String extension = matcher.find() ? matcher.group() : "";
        int end = MAX - extension.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
    }
}
