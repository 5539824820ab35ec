package io.keybuzz.adapters.marketplace.shared.outgoing;

import io.keybuzz.adapters.marketplace.shared.Lines;
import io.keybuzz.adapters.marketplace.shared.MessageIds;
import io.keybuzz.adapters.marketplace.shared.OwnMessages;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.shared.EmailAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.TimeZone;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.RawField;

/**
 * An answer as an RFC 5322 message. The same outbound message always gives the same bytes, whatever the attempt, so that a
 * second one can be recognised.
 */
public final class ReplyMail {
    private ReplyMail() {}

    /** From the connection's own address. */
    public static byte[] of(Connection connection, Conversation conversation, EmailAddress to, OutboundMessage message)
            throws IOException {
        return of(connection, connection.inboundAddress(), conversation, to, message);
    }

    /** From another address of the seller's; what is answered to it comes to the connection's own. */
    public static byte[] of(
            Connection connection,
            EmailAddress from,
            Conversation conversation,
            EmailAddress to,
            OutboundMessage message)
            throws IOException {
        Message.Builder mail = Message.Builder.of()
                .setMessageId("<" + OwnMessages.messageId(connection, message.id()) + ">")
                .setDate(Date.from(message.createdAt()), TimeZone.getTimeZone("UTC"))
                .setFrom(mailbox(from))
                .setTo(mailbox(to))
                .setSubject(subject(message.subject()))
                .setBody(message.body().replaceAll("\r?\n|\r", "\r\n"), StandardCharsets.UTF_8)
                .setContentTransferEncoding("quoted-printable");
        if (!from.equals(connection.inboundAddress())) {
            mail.setReplyTo(mailbox(connection.inboundAddress()));
        }
        conversation.lastMessageRef().flatMap(MessageIds::first).ifPresent(ref -> {
            mail.addField(new RawField("In-Reply-To", "<" + ref + ">"));
            mail.addField(new RawField("References", "<" + ref + ">"));
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(mail.build(), out);
        return out.toByteArray();
    }

    private static Mailbox mailbox(EmailAddress address) {
        return new Mailbox(address.localPart(), address.domain());
    }

    /** On one line, so that no header can be smuggled in. */
    private static String subject(String subject) {
        String line = Lines.single(subject, 300);
        return line.regionMatches(true, 0, "Re:", 0, 3) ? line : "Re: " + line;
    }
}
