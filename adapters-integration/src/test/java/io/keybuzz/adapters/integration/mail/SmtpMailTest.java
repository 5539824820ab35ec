package io.keybuzz.adapters.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.outbox.RetryLater;
import io.keybuzz.application.shared.Mail;
import io.keybuzz.application.shared.MailSender;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.testkit.contract.shared.MailSenderContract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpMailTest implements MailSenderContract {
    private static final EmailAddress FROM = new EmailAddress("keybuzz@example.test");
    private static final Mail MAIL = new Mail(new EmailAddress("agathe@example.test"), "Subject", "a secret\n");

    private final SmtpServer server = new SmtpServer();

    @AfterEach
    void close() {
        server.close();
    }

    private MailSender sender(boolean tls, Optional<SmtpSettings.Login> login) {
        return MailAdapters.smtp(
                new SmtpSettings("127.0.0.1", server.port(), tls, login, Duration.ofMillis(500)), FROM);
    }

    @Override
    public MailSender sender() {
        return sender(false, Optional.empty());
    }

    @Override
    public List<Mail> arrived() {
        return server.taken.stream().map(bytes -> Received.of(bytes).mail()).toList();
    }

    @Test
    void envelope_and_headers_are_ours_and_the_machines_name_is_not_told() {
        sender().send(MAIL);

        assertThat(server.said).anyMatch(line -> line.startsWith("MAIL FROM:<keybuzz@example.test>"));
        assertThat(server.said).anyMatch(line -> line.startsWith("RCPT TO:<agathe@example.test>"));
        Received mail = Received.of(server.taken.get(0));
        assertThat(mail.header("From")).isEqualTo("keybuzz@example.test");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("Message-ID")).endsWith("@example.test>");
    }

    @Test
    void a_server_that_wants_a_login_gets_one() {
        sender(false, Optional.of(new SmtpSettings.Login("user", "pass word"))).send(MAIL);

        assertThat(server.said).anyMatch(line -> line.startsWith("AUTH"));
        assertThat(server.taken).hasSize(1);
        assertThat(new SmtpSettings.Login("user", "pass word").toString()).doesNotContain("user", "pass");
    }

    @Test
    void a_refusal_means_another_try_and_its_reason_names_nobody() {
        server.answerToRecipient = "451 try again later, agathe@example.test is busy";
        assertRetried();
        server.answerToRecipient = "550 no agathe@example.test here";
        assertRetried();
        server.answerToRecipient = "250 ok";
        server.answerToData = "552 a secret is too much";
        assertRetried();
        assertThat(server.taken).isEmpty();
    }

    @Test
    void a_server_that_says_nothing_is_given_up() {
        server.silent = true;
        assertRetried();
    }

    @Test
    void a_server_without_tls_gets_nothing_where_tls_was_asked_for() {
        assertThatThrownBy(() -> sender(true, Optional.empty()).send(MAIL)).isInstanceOf(RetryLater.class);
        assertThat(server.taken).isEmpty();
    }

    @Test
    void nobody_there_means_another_try() {
        server.close();
        assertRetried();
    }

    @Test
    void a_subject_cannot_become_a_header() {
        assertThatThrownBy(() -> new Mail(MAIL.to(), "Subject\r\nBcc: x@example.test", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(MAIL.toString()).doesNotContain("secret", "agathe");
    }

    private void assertRetried() {
        assertThatThrownBy(() -> sender().send(MAIL))
                .isInstanceOf(RetryLater.class)
                .hasMessageNotContaining("agathe")
                .hasMessageNotContaining("secret");
    }
}
