package io.keybuzz.adapters.integration.mail;

import io.keybuzz.application.shared.Mail;
import io.keybuzz.domain.shared.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A mail as whoever gets it sees it. */
record Received(MimeMessage message) {
    static Received of(byte[] bytes) {
        try {
            return new Received(
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    Mail mail() {
        try {
            String to = ((InternetAddress) message.getAllRecipients()[0]).getAddress();
            String text = ((String) message.getContent()).replace("\r\n", "\n");
            return new Mail(new EmailAddress(to), message.getSubject(), text);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String header(String name) {
        try {
            return message.getHeader(name, ",");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
