package io.keybuzz.adapters.integration.mail;

import io.keybuzz.application.shared.Mail;
import io.keybuzz.domain.shared.EmailAddress;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Properties;

/** A letter as it goes over the wire. */
final class Envelope {
    private Envelope() {}

    static MimeMessage message(Session session, EmailAddress from, Mail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from.value()));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.to().value()));
        message.setSubject(mail.subject(), "UTF-8");
        String text = mail.text().replaceAll("\\R", "\r\n");
        message.setText(text, "UTF-8");
        // as it is written: a link in a line of its own can be copied from the file, and no mailbox wraps it
        message.setHeader("Content-Transfer-Encoding", isAscii(text) ? "7bit" : "8bit");
        message.setSentDate(new Date());
        // RFC 3834: nobody's holiday notice is to answer
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Message ids get the sender's domain instead of this machine's name. */
    static Properties properties(EmailAddress from) {
        Properties properties = new Properties();
        properties.setProperty("mail.from", from.value());
        return properties;
    }
}
