package io.keybuzz.domain.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.ticketing.attachment.FileName;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileNameTest {
    /** Sixty names that mean no good, and some that do. */
    static Stream<Arguments> names() {
        return Stream.of(
                row("invoice.pdf", "invoice.pdf"),
                row("Rückgabe Étiquette.pdf", "Rückgabe Étiquette.pdf"),
                row("写真.jpg", "写真.jpg"),
                row("a  b\tc.txt", "a bc.txt"),
                // paths
                row("../../etc/passwd", "passwd"),
                row("../../x", "x"),
                row("..\\..\\windows\\win.ini", "win.ini"),
                row("C:\\x", "x"),
                row("C:\\Users\\a\\photo.png", "photo.png"),
                row("/etc/shadow", "shadow"),
                row("//server/share/a.txt", "a.txt"),
                row("\\\\server\\share\\a.txt", "a.txt"),
                row("file:///etc/passwd", "passwd"),
                row("a/../../b.png", "b.png"),
                row("folder/", "folder"),
                row("..", "file"),
                row(".", "file"),
                row("../", "file"),
                row("...", "file"),
                row("....//", "file"),
                row("\uFF0E\uFF0E\uFF0Fpasswd", "passwd"),
                row("a\uFF3Cb.png", "b.png"),
                row("a\u2024png", "a.png"),
                row("%2e%2e%2fpasswd", "%2e%2e%2fpasswd"),
                // dots and spaces
                row(".htaccess", "htaccess"),
                row(".env", "env"),
                row("..env", "env"),
                row(" .env", "env"),
                row("a.exe.", "a.exe"),
                row("a.exe ", "a.exe"),
                row("a.exe . . ", "a.exe"),
                row("a.exe\u00A0", "a.exe"),
                // invisible
                row("\u200B.htaccess", "htaccess"),
                row("a\u200Bb.png", "ab.png"),
                row("\uFEFFa.png", "a.png"),
                row("photo\u202Egnp.exe", "photognp.exe"),
                row("a\u2066b\u2069.png", "ab.png"),
                row("x\u0000.png", "x.png"),
                row("x.php\u0000.png", "x.php.png"),
                row("a\r\nSet-Cookie: x.png", "aSet-Cookie_ x.png"),
                row("a\u0085b\u2028c.png", "abc.png"),
                row("a\u0007\u001B[2J.txt", "a[2J.txt"),
                row("a\uD800b.png", "ab.png"),
                row("a\uE000b.png", "ab.png"),
                row("\u00AD\u200D\u2060", "file"),
                row("", "file"),
                row("   ", "file"),
                row("\u3000", "file"),
                // what systems take for something else
                row("CON", "_CON"),
                row("con.txt", "_con.txt"),
                row("NUL", "_NUL"),
                row("aux.h", "_aux.h"),
                row("COM1", "_COM1"),
                row("com9.log", "_com9.log"),
                row("LPT1.txt", "_LPT1.txt"),
                row("\uFF23\uFF2F\uFF2E", "_CON"),
                row("COM\u00B9.txt", "_COM1.txt"),
                row("a.txt:evil.exe", "a.txt_evil.exe"),
                row("a.txt::$DATA", "a.txt___DATA"),
                row("a|b?c*d<e>.txt", "a_b_c_d_e_.txt"),
                row("\"quoted\".png", "_quoted_.png"),
                row("a\";filename=b.png", "a__filename=b.png"),
                row("$(reboot).png", "_(reboot).png"),
                row("`id`.png", "_id_.png"),
                row("a;rm -rf.png", "a_rm -rf.png"),
                row("a&b.png", "a_b.png"),
                row("-rf", "-rf"),
                row("____", "file"),
                row("é".repeat(300) + ".png", "é".repeat(125) + ".png"),
                row("x".repeat(1_000), "x".repeat(255)),
                row("📦".repeat(100) + ".jpeg", "📦".repeat(62) + ".jpeg"),
                row("a." + "x".repeat(400), "a." + "x".repeat(253)));
    }

    private static Arguments row(String given, String name) {
        return Arguments.of(given, name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_becomes_a_plain_one(String given, String expected) {
        FileName name = FileName.of(given);

        assertThat(name.value()).isEqualTo(expected);
        assertThat(name.value().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 255);
        assertThat(name.value()).doesNotContain("/", "\\", "\"", ":").doesNotMatch("[.\\s].*|.*[.\\s]");
        assertThat(name.value().codePoints())
                .allMatch(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT);
        assertThat(FileName.of(name.value())).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("runnable")
    void what_runs_is_known_behind_any_dot(String given, boolean runs) {
        assertThat(FileName.of(given).isRunnable()).isEqualTo(runs);
    }

    static Stream<Arguments> runnable() {
        return Stream.of(
                Arguments.of("a.exe", true),
                Arguments.of("a.EXE", true),
                Arguments.of("invoice.pdf.exe", true),
                Arguments.of("shell.php.png", true),
                Arguments.of("a.exe. .", true),
                Arguments.of("a.e\u200Bxe", true),
                Arguments.of(".htaccess", true),
                Arguments.of("a.pht", true),
                Arguments.of("a.pdf", false),
                Arguments.of("exe", false),
                Arguments.of("exe.pdf", false),
                Arguments.of("note", false));
    }
}
