package io.keybuzz.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.Mail;
import io.keybuzz.application.shared.MailSender;
import io.keybuzz.domain.shared.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of {@link MailSender}. */
public interface MailSenderContract {
    MailSender sender();

    /** What has arrived at the other end since the test began, oldest first. */
    List<Mail> arrived();

    @Test
    default void a_mail_arrives_as_it_was_written() {
        Mail mail = new Mail(
                new EmailAddress("agathe@example.test"),
                "Ein neues Paßwort für Müller & Söhne — 📦",
                "Grüße,\n\nhttps://app.example.test/reset-password#token=abc_DEF-123\n.\n..two dots\nEnde 📦\n");

        sender().send(mail);

        assertThat(arrived()).containsExactly(mail);
    }

    @Test
    default void mails_arrive_in_the_order_they_were_sent() {
        for (int i = 0; i < 3; i++) {
            sender().send(new Mail(new EmailAddress("agathe@example.test"), "Number " + i, "text " + i + "\n"));
        }

        assertThat(arrived()).extracting(Mail::subject).containsExactly("Number 0", "Number 1", "Number 2");
    }
}
