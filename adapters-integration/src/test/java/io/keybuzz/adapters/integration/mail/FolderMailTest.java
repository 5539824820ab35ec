package io.keybuzz.adapters.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.outbox.RetryLater;
import io.keybuzz.application.shared.Mail;
import io.keybuzz.application.shared.MailSender;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.testkit.contract.shared.MailSenderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMailTest implements MailSenderContract {
    @TempDir
    Path home;

    private static final EmailAddress FROM = new EmailAddress("keybuzz@example.test");

    private Path folder() {
        return home.resolve("mail");
    }

    @Override
    public MailSender sender() {
        return MailAdapters.folder(folder(), FROM);
    }

    @Override
    public List<Mail> arrived() {
        return files().stream().map(FolderMailTest::read).map(Received::mail).toList();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Received read(Path file) {
        try {
            return Received.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void files_are_for_their_owner_alone_and_say_who_sent_them() throws IOException {
        sender().send(new Mail(new EmailAddress("a@example.test"), "Subject", "text"));

        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.toString()).endsWith(".eml");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(read(file).header("From")).isEqualTo("keybuzz@example.test");
            assertThat(read(file).header("Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(read(file).header("Message-ID")).endsWith("@example.test>");
            assertThat(read(file).header("Date")).isNotBlank();
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_link_can_be_copied_out_of_the_file() throws IOException {
        String link = "https://app.example.test/accept-invitation#token=" + "aB3_-=".repeat(20);
        for (String greeting : new String[] {"Hello", "Grüße 密码"}) {
            sender().send(new Mail(new EmailAddress("a@example.test"), "Subject", greeting + ",\n" + link + "\nbye\n"));
        }

        assertThat(files())
                .hasSize(2)
                .allSatisfy(file -> assertThat(Files.readString(file).split("\r\n", -1))
                        .contains(link, "bye")
                        .doesNotContain("Content-Transfer-Encoding: base64"));
    }

    @Test
    void a_folder_that_cannot_be_written_means_another_try_and_names_nobody() throws IOException {
        Files.writeString(folder(), "a file where the folder should be");

        assertThatThrownBy(() -> sender().send(new Mail(new EmailAddress("a@example.test"), "Subject", "text")))
                .isInstanceOf(RetryLater.class)
                .hasMessageNotContaining("a@example.test");
    }
}
