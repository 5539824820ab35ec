package io.keybuzz.adapters.integration.mail;

import io.keybuzz.application.outbox.RetryLater;
import io.keybuzz.application.shared.Mail;
import io.keybuzz.application.shared.MailSender;
import io.keybuzz.domain.shared.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters to a mail server, one connection each: there are few. */
final class SmtpMail implements MailSender {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMail.class);

    private final SmtpSettings settings;
    private final EmailAddress from;
    private final Session session;

    SmtpMail(SmtpSettings settings, EmailAddress from) {
        this.settings = settings;
        this.from = from;
        this.session = Session.getInstance(properties(settings, from));
    }

    @Override
    public void send(Mail mail) {
        try {
            MimeMessage message = Envelope.message(session, from, mail);
            try (Transport transport = session.getTransport(protocol(settings))) {
                connect(transport);
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException failed) {
            // its message may repeat addresses and what the server said about them
            String kind = failed.getClass().getSimpleName();
            LOG.warn("a mail could not be handed to {}:{}: {}", settings.host(), settings.port(), kind);
            throw new RetryLater("the mail server did not take the mail: " + kind);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (settings.login().isPresent()) {
            SmtpSettings.Login login = settings.login().get();
            transport.connect(settings.host(), settings.port(), login.user(), login.password());
        } else {
            transport.connect(settings.host(), settings.port(), null, null);
        }
    }

    private static Properties properties(SmtpSettings settings, EmailAddress from) {
        String prefix = "mail." + protocol(settings) + ".";
        String patience = String.valueOf(settings.patience().toMillis());
        boolean secret = settings.login().isPresent() && !settings.isThisMachine();
        Properties properties = Envelope.properties(from);
        properties.setProperty(prefix + "from", from.value());
        properties.setProperty(prefix + "allow8bitmime", "true");
        properties.setProperty(prefix + "auth", String.valueOf(settings.login().isPresent()));
        properties.setProperty(prefix + "connectiontimeout", patience);
        properties.setProperty(prefix + "timeout", patience);
        properties.setProperty(prefix + "writetimeout", patience);
        properties.setProperty(prefix + "starttls.enable", String.valueOf(!settings.tls()));
        properties.setProperty(prefix + "starttls.required", String.valueOf(!settings.tls() && secret));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    private static String protocol(SmtpSettings settings) {
        return settings.tls() ? "smtps" : "smtp";
    }
}
