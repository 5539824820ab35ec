package io.keybuzz.adapters.marketplace.shared.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class XmlReaderTest {
    @Test
    void elements_attributes_and_words_are_found_whatever_their_prefix() throws XmlBroken {
        XmlNode root = XmlReader.read("<f:a xmlns:f=\"u\" f:b=\" 1 \"><f:c> x <![CDATA[<y>]]></f:c><c/></f:a>");

        assertThat(root.name()).isEqualTo("a");
        assertThat(root.attribute("b")).contains("1");
        assertThat(root.text("c")).contains("x <y>");
        assertThat(root.children("c")).hasSize(2);
        assertThat(root.text("c", "d")).isEmpty();
    }

    @Test
    void the_charset_is_the_one_the_bytes_are_in() throws XmlBroken {
        String latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a>été</a>";

        assertThat(XmlReader.read(latin.getBytes(ISO_8859_1)).text()).isEqualTo("été");
        assertThat(XmlReader.read(latin.getBytes(UTF_8)).text()).isEqualTo("été");
        assertThat(XmlReader.read("<a>été</a>".getBytes(ISO_8859_1)).text()).isEqualTo("été");
        assertThat(XmlReader.read("<a>3 €</a>".getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo("3 €");
        assertThat(XmlReader.read("\uFEFF<a>été</a>".getBytes(UTF_16LE)).text()).isEqualTo("été");
        assertThat(XmlReader.read("\uFEFF<a>été</a>".getBytes(UTF_8)).text()).isEqualTo("été");
        assertThat(XmlReader.read("<?xml version='1.0' encoding='UTF-16'?><a>été</a>".getBytes(UTF_8))
                        .text())
                .isEqualTo("été");
    }

    @Test
    @Timeout(10)
    void a_bomb_does_not_go_off() {
        StringBuilder bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }

        assertBroken(bomb + "]><a>&l11;</a>");
        assertBroken("<!DOCTYPE a><a/>");
        assertBroken("<a>".repeat(100_000) + "</a>".repeat(100_000));
        assertBroken("<r>" + "<a/>".repeat(250_000) + "</r>");
        assertBroken("<a " + "b='' ".repeat(20_000) + "/>");
    }

    @Test
    void nothing_is_fetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout((int) Duration.ofMillis(50).toMillis());
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            assertBroken("<!DOCTYPE a SYSTEM '" + url + "'><a/>");
            assertBroken("<!DOCTYPE a [<!ENTITY % p SYSTEM '" + url + "'>%p;]><a/>");
            assertBroken("<!DOCTYPE a [<!ENTITY e SYSTEM '" + url + "'>]><a>&e;</a>");
            assertThatExceptionOfType(IOException.class).isThrownBy(server::accept);
        }
    }

    @Test
    void what_is_cut_off_or_none_is_broken() {
        for (String text : new String[] {"", " ", "{}", "<a>", "<a><b></a>", "<a/><b/>", "<a>&nbsp;</a>", "a<b/>"}) {
            assertBroken(text);
        }
    }

    @Test
    void what_xml_forbids_becomes_a_blank() throws XmlBroken {
        assertThat(XmlReader.read("<a>1\u00002&#0;3&#x1F;4&#65;5\uD8006&#99999999;</a>")
                        .text())
                .isEqualTo("1 2 3 4A5 6");
    }

    @Test
    void words_are_escaped_so_that_they_come_back() throws XmlBroken {
        String words = "<b> & \"c\" 'd' ]]> \r\n été 📦";

        assertThat(XmlReader.read("<a x=\"" + XmlText.escape("<\"&'>") + "\">" + XmlText.escape(words) + "</a>"))
                .satisfies(root -> {
                    assertThat(root.text()).isEqualTo(words);
                    assertThat(root.attribute("x")).contains("<\"&'>");
                });
        assertThat(XmlText.escape("\0a\u000B")).isEqualTo("a");
    }

    @Test
    void pieces_are_cut_to_the_letter() {
        XmlPieces cut = XmlPieces.cut(
                "<r s='1'><!-- <m>no</m> --><m>1<m_id/></m> <m a=\"b\"/>x<m ><![CDATA[</m>]]></m >\n<mm>y</mm></r>",
                "m");

        assertThat(cut.pieces()).containsExactly("<m>1<m_id/></m>", "<m a=\"b\"/>", "<m ><![CDATA[</m>]]></m >");
        assertThat(cut.frame()).isEqualTo("<r s='1'><!-- <m>no</m> --> x\n<mm>y</mm></r>");
        assertThat(XmlPieces.cut("<r><m>cut off", "m").pieces()).isEmpty();
        assertThat(XmlPieces.cut("<r><m>5 < 6 &</m><m>7</m></r>", "m").pieces()).hasSize(2);
        assertThat(XmlPieces.cut("<r><m><![CDATA[open</m><m>7</m></r>", "m").pieces())
                .hasSize(2);
    }

    @Test
    @Timeout(10)
    void cutting_takes_no_time_to_speak_of() {
        assertThat(XmlPieces.cut("<m>".repeat(20_000), "m").pieces()).isEmpty();
        assertThat(XmlPieces.cut("<r>" + "<m>a</m>".repeat(100_000) + "</r>", "m")
                        .pieces())
                .hasSize(100_000);
    }

    private static void assertBroken(String text) {
        assertThatExceptionOfType(XmlBroken.class)
                .isThrownBy(() -> XmlReader.read(text.getBytes(UTF_8)))
                .satisfies(broken -> assertThat(broken.why()).isNotBlank());
    }
}
