package io.keybuzz.application.ticketing;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.TicketPriority;
import java.util.Optional;

/**
 * Opens a ticket on the channel {@code MANUAL}: somebody of the tenant writes down what a buyer said elsewhere.
 *
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
        MessageSource source) {

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
