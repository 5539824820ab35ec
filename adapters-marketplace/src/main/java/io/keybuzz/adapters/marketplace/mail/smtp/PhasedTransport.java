package io.keybuzz.adapters.marketplace.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A conversation with a mail server that knows how far it came, since a line that breaks means another thing in each phase. */
final class PhasedTransport extends SMTPTransport {
    private boolean dataBegan;

    PhasedTransport(Session session, boolean tls) {
        super(session, new URLName(tls ? "smtps" : "smtp", null, -1, null, null, null), tls ? "smtps" : "smtp", tls);
    }

    @Override
    protected OutputStream data() throws MessagingException {
        OutputStream out = super.data();
        dataBegan = true;
        return out;
    }

    /** The server has said that it takes the message's bytes: from here on it may have the message. */
    boolean mayHaveTheMessage() {
        return dataBegan;
    }
}
