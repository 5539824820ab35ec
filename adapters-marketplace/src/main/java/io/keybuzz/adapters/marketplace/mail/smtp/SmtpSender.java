package io.keybuzz.adapters.marketplace.mail.smtp;

import io.keybuzz.adapters.marketplace.shared.OwnMessages;
import io.keybuzz.adapters.marketplace.shared.outgoing.ReplyMail;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.shared.EmailAddress;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends answers by a mail server, from the address that the connection's setting {@code sender} names: Amazon takes mail from
 * approved senders only. What a server says 250 to may still come back; that is told later, by a bounce (reference
 * marketplaces.md §3.6). Mail cannot be asked what became of it, so a broken line after the server began to take the message
 * stays in doubt.
 */
public final class SmtpSender implements MessageSender {
    /** Name of the account's setting. */
    public static final String SENDER = "sender";

    private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);
    private static final Set<Provider> PROVIDERS = Set.of(Provider.MAIL, Provider.AMAZON);

    private final SmtpRelaySettings relay;

    public SmtpSender(SmtpRelaySettings relay) {
        this.relay = relay;
    }

    @Override
    public boolean serves(Connection connection) {
        return PROVIDERS.contains(connection.provider());
    }

    @Override
    public SendOutcome send(Connection connection, Conversation conversation, OutboundMessage message) {
        Optional<EmailAddress> from = senderOf(connection);
        if (from.isEmpty()) {
            return new SendOutcome.Rejected("The connection has no approved sender: set the address that is approved"
                    + " in Seller Central as its sender");
        }
        Optional<EmailAddress> to = conversation.replyTo();
        return to.isEmpty()
                ? new SendOutcome.Rejected("The conversation has no address an answer could go to")
                : send(connection, from.get(), conversation, to.get(), message);
    }

    @Override
    public SendOutcome reconcile(Connection connection, Conversation conversation, OutboundMessage message) {
        return new SendOutcome.Ambiguous(
                "The line to the mail server broke while it took the answer; a confirmation or a bounce may tell");
    }

    private SendOutcome send(
            Connection connection,
            EmailAddress from,
            Conversation conversation,
            EmailAddress to,
            OutboundMessage message) {
        Session session = Session.getInstance(properties(envelopeFrom(connection, from)));
        PhasedTransport transport = new PhasedTransport(session, relay.tls());
        try {
            byte[] letter = ReplyMail.of(connection, from, conversation, to, message);
            MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(letter));
            connect(transport);
            transport.sendMessage(mail, new InternetAddress[] {new InternetAddress(to.value())});
            return new SendOutcome.Accepted(Optional.of(OwnMessages.messageId(connection, message.id())));
        } catch (MessagingException | IOException failed) {
            SendOutcome outcome = outcome(transport, failed);
            LOG.warn(
                    "an answer of connection {} was not taken by {}:{}: {}",
                    connection.id(),
                    relay.host(),
                    relay.port(),
                    outcome.getClass().getSimpleName());
            return outcome;
        } finally {
            close(transport);
        }
    }

    /** Never with the server's own words, which may repeat addresses. */
    private static SendOutcome outcome(PhasedTransport transport, Exception failed) {
        int code = codeOf(transport, failed);
        if (code >= 500 && !(failed instanceof AuthenticationFailedException)) {
            return isAboutUs(code)
                    ? new SendOutcome.NotSent("the mail server does not let us send (" + code + ")")
                    : new SendOutcome.Rejected("The mail server refused the answer (" + code + ")");
        }
        if (code >= 400) {
            return new SendOutcome.NotSent("the mail server asks to try again later (" + code + ")");
        }
        if (transport.mayHaveTheMessage()) {
            return new SendOutcome.Ambiguous("the line to the mail server broke while it took the answer");
        }
        return new SendOutcome.NotSent("the mail server cannot be reached or does not know us");
    }

    /** Wants a login or TLS, or knows another order of commands: the relay's set-up is at fault, and no answer is lost by it. */
    private static boolean isAboutUs(int code) {
        return code == 503 || code == 530 || code == 534 || code == 535 || code == 538 || code == 502;
    }

    /** The server's last word, if its answer is what failed; 0 where the line broke instead. */
    private static int codeOf(PhasedTransport transport, Exception failed) {
        Throwable link = failed;
        while (link != null) {
            if (link instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (link instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return refused.getReturnCode();
            }
            if (link instanceof IOException) {
                return 0;
            }
            link = link instanceof MessagingException chained ? chained.getNextException() : link.getCause();
        }
        int last = transport.getLastReturnCode();
        return last >= 400 ? last : 0;
    }

    private void connect(PhasedTransport transport) throws MessagingException {
        String user = relay.login().map(SmtpRelaySettings.Login::user).orElse(null);
        String password = relay.login().map(SmtpRelaySettings.Login::password).orElse(null);
        transport.connect(relay.host(), relay.port(), user, password);
    }

    /** What the server has, it has: a farewell that fails changes nothing. */
    private static void close(PhasedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("the mail server hung up first");
        }
    }

    private static Optional<EmailAddress> senderOf(Connection connection) {
        Optional<EmailAddress> given =
                Optional.ofNullable(connection.account().settings().get(SENDER)).flatMap(EmailAddress::parse);
        return connection.provider() == Provider.AMAZON
                ? given
                : given.or(() -> Optional.of(connection.inboundAddress()));
    }

    /** Bounces come to us where that does not break the alignment of the sender's domain; else to the sender. */
    private static EmailAddress envelopeFrom(Connection connection, EmailAddress from) {
        return from.domain().equals(connection.inboundAddress().domain()) ? connection.inboundAddress() : from;
    }

    private Properties properties(EmailAddress envelopeFrom) {
        String prefix = relay.tls() ? "mail.smtps." : "mail.smtp.";
        String patience = String.valueOf(relay.patience().toMillis());
        boolean secret = relay.login().isPresent() && !relay.isThisMachine();
        Properties properties = new Properties();
        properties.setProperty("mail.from", envelopeFrom.value());
        properties.setProperty(prefix + "from", envelopeFrom.value());
        properties.setProperty(prefix + "localhost", envelopeFrom.domain());
        properties.setProperty(prefix + "auth", String.valueOf(relay.login().isPresent()));
        properties.setProperty(prefix + "connectiontimeout", patience);
        properties.setProperty(prefix + "timeout", patience);
        properties.setProperty(prefix + "writetimeout", patience);
        properties.setProperty(prefix + "quitwait", "false");
        properties.setProperty(prefix + "starttls.enable", String.valueOf(!relay.tls()));
        properties.setProperty(prefix + "starttls.required", String.valueOf(!relay.tls() && secret));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }
}
