package io.keybuzz.adapters.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.Mail;
import io.keybuzz.application.shared.MailSender;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.testkit.contract.shared.MailSenderContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryMailTest implements MailSenderContract {
    private final InMemoryMail mail = new InMemoryMail();

    @Override
    public MailSender sender() {
        return mail;
    }

    @Override
    public List<Mail> arrived() {
        return mail.sent();
    }

    @Test
    void the_last_thousand_are_kept() {
        for (int i = 0; i < 1_001; i++) {
            mail.send(new Mail(new EmailAddress("a@example.test"), "Number " + i, ""));
        }

        assertThat(mail.sent()).hasSize(1_000);
        assertThat(mail.sent().get(0).subject()).isEqualTo("Number 1");
    }
}
