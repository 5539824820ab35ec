package io.keybuzz.adapters.marketplace.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailCharsetsTest {
    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, Größe 12 €",
        "windows-1252, UTF-8, Größe 12 €",
        "windows-1252, '', Größe 12 €",
        "windows-1252, iso-8859-1, Größe 12 €",
        "windows-1252, no-such-charset, Größe 12 €",
        "UTF-8, iso-8859-1, Größe 12 €",
        "UTF-8, us-ascii, Größe 12 €",
        "UTF-8, '\"utf-8\";', Größe 12 €",
        "ISO-8859-15, iso-8859-15, Größe 12 €",
        "ISO-2022-JP, iso-2022-jp, 商品が届きません",
        "ISO-2022-JP, us-ascii, 商品が届きません",
        "ISO-2022-JP, utf-8, 商品が届きません",
        "windows-31j, shift_jis, 商品①が届きません",
        "x-windows-949, ks_c_5601-1987, 김 현진",
        "GB18030, gb2312, 管理文件",
        "Big5, big5, 中文信件",
        "KOI8-R, koi8-r, Привет",
        "UTF-8, koi8-r, plain"
    })
    void text_is_read_in_the_charset_it_is_in_whatever_is_declared(String real, String declared, String text) {
        assertThat(MailCharsets.decode(text.getBytes(Charset.forName(real)), declared))
                .isEqualTo(text);
    }

    @Test
    void text_encoded_twice_is_decoded_twice() {
        byte[] twice = new String("Début ’ €".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(MailCharsets.decode(twice, "UTF-8")).isEqualTo("Début ’ €");
    }

    @Test
    void text_that_only_looks_encoded_twice_stays_as_it_is() {
        assertThat(MailCharsets.decode("NÃO é âme".getBytes(StandardCharsets.UTF_8), "UTF-8"))
                .isEqualTo("NÃO é âme");
    }

    @Test
    void a_cut_off_end_does_not_spoil_what_stands_before_it() {
        byte[] cut =
                new byte[] {(byte) 0xC3, (byte) 0xA9, (byte) 0xC3, (byte) 0xA9, (byte) 0xC3, (byte) 0xA9, (byte) 0xC3};

        assertThat(MailCharsets.decode(cut, "UTF-8")).isEqualTo("ééé\uFFFD");
    }

    @Test
    void no_control_character_of_the_upper_half_comes_out() {
        assertThat(MailCharsets.decode("20 \u0080".getBytes(StandardCharsets.UTF_8), "UTF-8"))
                .isEqualTo("20 €");
    }
}
