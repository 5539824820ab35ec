package io.keybuzz.adapters.marketplace.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.Samples;
import io.keybuzz.adapters.marketplace.shared.Mail;
import io.keybuzz.domain.marketplace.Attachment;
import io.keybuzz.domain.shared.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MimeMailReaderTest {
    private final MimeMailReader reader = new MimeMailReader();

    /**
     * What a person who opened each of the 150 mails in a mail program found there. With {@code -Dfixtures.write=FILE} the
     * findings are written there to be compared by a person.
     */
    @Test
    void text_and_attachments_are_found_where_a_mail_program_finds_them() throws Exception {
        String found = Samples.fixtures().stream().map(this::found).collect(Collectors.joining());
        String writeTo = System.getProperty("fixtures.write", "");
        if (!writeTo.isEmpty()) {
            Files.writeString(Path.of(writeTo), found);
        }

        assertThat(found).isEqualTo(Files.readString(Samples.resource("/fixtures/expected.txt")));
    }

    @Test
    void of_alternatives_the_text_is_read_unless_it_is_empty() {
        String html = "--b\r\nContent-Type: text/html\r\n\r\n<p>from html</p>\r\n--b--";

        assertThat(alternative("--b\r\n\r\nfrom text\r\n" + html).body().text()).isEqualTo("from text");
        assertThat(alternative("--b\r\n\r\n \r\n" + html).body().text()).isEqualTo("from html");
        assertThat(alternative(html).body().text()).isEqualTo("from html");
    }

    @Test
    void parts_side_by_side_are_all_read() {
        assertThat(read("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\none\r\n"
                                + "--b\r\nContent-Type: text/html\r\n\r\n<b>two</b>\r\n--b--")
                        .body()
                        .text())
                .isEqualTo("one\n\ntwo");
    }

    @Test
    void soft_line_breaks_are_joined_and_signatures_left() {
        assertThat(read("Content-Type: text/plain; format=flowed\r\n\r\na long \r\nline\r\n> quote \r\n-- \r\nme")
                        .body()
                        .text())
                .isEqualTo("a long line\n> quote\n--\nme");
    }

    @Test
    void a_delivery_report_names_the_mail_it_is_about() {
        Mail mail = read("Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                + "--b\r\n\r\nsorry\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
                + "Reporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; <a@b.test>\r\nAction: Failed\r\n"
                + "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nmessage-id: <our@id>\r\n--b--");

        assertThat(mail.report()).hasValueSatisfying(report -> {
            assertThat(report.failed()).isTrue();
            assertThat(report.messageId()).contains("our@id");
            assertThat(report.recipient().orElseThrow().value()).isEqualTo("a@b.test");
        });
    }

    @Test
    void a_report_of_a_delay_is_no_failure_and_a_mail_is_no_report() {
        assertThat(read("Content-Type: message/delivery-status\r\n\r\nAction: delayed\r\n")
                        .report())
                .hasValueSatisfying(report -> assertThat(report.failed()).isFalse());
        assertThat(read("Subject: x\r\n\r\nAction: failed\r\n").report()).isEmpty();
    }

    @Test
    void raw_eight_bit_headers_are_read() {
        byte[] mail = "Subject: Probl\u00e8me\r\n\r\nx".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(reader.read(mail).subject()).isEqualTo("Problème");
    }

    @Test
    void a_repeated_header_counts_once_and_the_topmost_one() {
        assertThat(read("Subject: one\r\nSubject: two\r\nDate: Mon, 4 May 2026 08:00:00 +0000\r\nDate: x\r\n\r\nx"))
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("one"))
                .satisfies(mail -> assertThat(mail.date()).isPresent());
    }

    private Mail alternative(String parts) {
        return read("Content-Type: multipart/alternative; boundary=b\r\n\r\n" + parts);
    }

    private Mail read(String mail) {
        return reader.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private String found(Path path) {
        try {
            Mail mail = reader.read(Files.readAllBytes(path));
            return "## " + path.getFileName() + "\nsubject: " + mail.subject() + "\ntext: "
                    + Texts.truncate(mail.body().text().replace("\n", "\\n"), 120) + "\n"
                    + mail.attachments().stream().map(MimeMailReaderTest::line).collect(Collectors.joining());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String line(Attachment file) {
        return "file: " + file.fileName() + " | " + file.contentType() + " | " + file.size() + "\n";
    }
}
