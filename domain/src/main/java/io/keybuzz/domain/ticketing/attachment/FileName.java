package io.keybuzz.domain.ticketing.attachment;

import io.keybuzz.domain.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file is called, for people to read. Whatever was given becomes a plain name: no path, nothing invisible, nothing an
 * operating system or a shell takes for something else, at most 255 bytes. It never says where bytes are kept.
 */
public record FileName(String value) {
    private static final int MAX_BYTES = 255;
    private static final int MAX_EXTENSION = 16;
    private static final String NAMELESS = "file";
    private static final Pattern UNSAFE = Pattern.compile("[<>:\"|?*\\\\/;`$&]");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern RESERVED = Pattern.compile(
            "(?:con|prn|aux|nul|conin\\$|conout\\$|com[0-9\\u00b9\\u00b2\\u00b3]|lpt[0-9\\u00b9\\u00b2\\u00b3])(?:\\..*)?",
            Pattern.CASE_INSENSITIVE);
    /** What runs when it is opened, on one system or another, whatever is in it. */
    private static final Set<String> RUNNABLE = Set.of(
            "apk",
            "app",
            "bat",
            "bin",
            "chm",
            "cmd",
            "com",
            "cpl",
            "dll",
            "dmg",
            "exe",
            "hta",
            "htaccess",
            "htm",
            "html",
            "inf",
            "ins",
            "iso",
            "jar",
            "js",
            "jse",
            "jsp",
            "lnk",
            "mht",
            "mhtml",
            "msc",
            "msi",
            "msp",
            "mst",
            "phar",
            "php",
            "pht",
            "phtml",
            "pif",
            "ps1",
            "psm1",
            "py",
            "rb",
            "reg",
            "scf",
            "scr",
            "sct",
            "sh",
            "shtml",
            "svg",
            "swf",
            "url",
            "vb",
            "vbe",
            "vbs",
            "wsc",
            "wsf",
            "wsh",
            "xht",
            "xhtml",
            "xml",
            "xsl",
            "xslt");

    /** The name that is shown and kept, of whatever a client calls its file. */
    public static FileName of(String given) {
        String name = Normalizer.normalize(Texts.storable(given), Normalizer.Form.NFKC);
        name = lastPart(visible(name));
        name = UNSAFE.matcher(name).replaceAll("_");
        name = SPACES.matcher(name).replaceAll(" ");
        name = EDGES.matcher(name).replaceAll("");
        if (!Texts.hasContent(name) || name.chars().allMatch(c -> c == '_' || c == '.')) {
            return new FileName(NAMELESS);
        }
        if (RESERVED.matcher(name).matches()) {
            name = "_" + name;
        }
        return new FileName(fitting(name));
    }

    /** What follows the last dot, in lower case; empty without one. */
    public String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether some part behind a dot is one that systems run: {@code invoice.pdf.exe}, {@code shell.php.png}. */
    public boolean isRunnable() {
        String[] parts = value.toLowerCase(Locale.ROOT).split("\\.", -1);
        return Arrays.stream(parts, 1, parts.length).anyMatch(part -> RUNNABLE.contains(part.strip()))
                || parts[0].equals("htaccess");
    }

    /** Without control characters, formatting characters such as U+202E or U+200B, and what no font shows. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> {
                    // dropped
                }
                default -> {
                    if (c != 0xFFFD) {
                        shown.appendCodePoint(Character.isSpaceChar(c) ? ' ' : c);
                    }
                }
            }
        });
        return shown.toString();
    }

    private static String lastPart(String path) {
        String plain = path.replace('\\', '/');
        while (plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    private static String fitting(String name) {
        if (bytes(name) <= MAX_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && bytes(name.substring(dot)) <= MAX_EXTENSION ? name.substring(dot) : "";
        StringBuilder kept = new StringBuilder();
        int left = MAX_BYTES - bytes(extension);
        for (int c : name.substring(0, name.length() - extension.length())
                .codePoints()
                .toArray()) {
            left -= bytes(Character.toString(c));
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().strip() + extension;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return value;
    }
}
