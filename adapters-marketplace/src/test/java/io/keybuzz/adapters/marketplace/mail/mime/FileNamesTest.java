package io.keybuzz.adapters.marketplace.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "facture n°13.pdf, facture n°13.pdf",
        "../../x.html, x.html",
        "C:\\temp\\x.pdf, x.pdf",
        ".htaccess, htaccess",
        "'\u200B.htaccess', htaccess",
        "a\u202Efdp.exe, afdp.exe",
        "'x\u0000.pdf', x.pdf",
        "'x\r\n.pdf', x.pdf",
        "a:b*c?.txt, a_b_c_.txt",
        "..., attachment.bin",
        "/, attachment.bin",
        "／etc／passwd, passwd"
    })
    void a_name_is_made_safe(String given, String safe) {
        assertThat(FileNames.safe(Optional.of(given), "application/octet-stream"))
                .isEqualTo(safe);
    }

    @Test
    void a_long_name_keeps_its_extension() {
        String safe = FileNames.safe(Optional.of("x".repeat(300) + ".pdf"), "application/pdf");

        assertThat(safe).hasSize(255).endsWith("x.pdf");
    }

    @Test
    void a_missing_name_follows_from_the_type() {
        assertThat(FileNames.safe(Optional.empty(), "message/rfc822")).isEqualTo("message.eml");
        assertThat(FileNames.safe(Optional.empty(), "x/y")).isEqualTo("attachment.bin");
    }
}
