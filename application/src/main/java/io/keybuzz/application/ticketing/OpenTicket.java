package io.keybuzz.application.ticketing;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.TicketPriority;
import java.util.Optional;
import java.util.Set;

/**
 * Opens a ticket by hand: somebody of the tenant writes down what a buyer said elsewhere.
 *
 * @param channel where: {@code MANUAL}, or one that has no interface for messages
 * @param body the buyer's first message, 1 to 5,000 code points
 */
public record OpenTicket(
        String subject,
        Optional<String> customerName,
        Optional<EmailAddress> customerEmail,
        String body,
        TicketPriority priority,
        Optional<String> category,
        Optional<String> externalId,
        MessageSource source,
        Channel channel) {
    /** Channels that tell us nothing by themselves and take no answers from us. */
    static final Set<Channel> BY_HAND = Set.of(Channel.MANUAL, Channel.MANOMANO, Channel.VINTED);

    /** On the channel {@code MANUAL}. */
    public OpenTicket(
            String subject,
            Optional<String> customerName,
            Optional<EmailAddress> customerEmail,
            String body,
            TicketPriority priority,
            Optional<String> category,
            Optional<String> externalId,
            MessageSource source) {
        this(subject, customerName, customerEmail, body, priority, category, externalId, source, Channel.MANUAL);
    }

    /** A ticket of normal priority with nothing but a subject and a message. */
    public static OpenTicket of(String subject, String body) {
        return new OpenTicket(
                subject,
                Optional.empty(),
                Optional.empty(),
                body,
                TicketPriority.NORMAL,
                Optional.empty(),
                Optional.empty(),
                MessageSource.API);
    }
}
