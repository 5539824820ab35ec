package io.keybuzz.application.ticketing.thread;

import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import java.util.Optional;
import java.util.Set;

/**
 * Opens a ticket with some messages of another.
 *
 * @param messages 1 to {@link #MAX_MESSAGES}, never all that the ticket has
 * @param subject that of the old one if none is given
 */
public record SplitTicket(TicketId ticket, Set<MessageId> messages, Optional<String> subject) {
    public static final int MAX_MESSAGES = 100;

    public SplitTicket {
        messages = Set.copyOf(messages);
    }
}
