package io.keybuzz.examples.archive;

import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketEvent;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A ticket with everything it ever was.
 *
 * @param versions oldest first, at least one
 */
record ArchivedTicket(List<TicketState> versions, List<TicketMessage> messages, List<TicketEvent> history) {
    ArchivedTicket {
        versions = List.copyOf(versions);
        messages = List.copyOf(messages);
        history = List.copyOf(history);
    }

    static ArchivedTicket first(Ticket ticket) {
        return new ArchivedTicket(List.of(), List.of(), List.of()).with(ticket);
    }

    /** The archive after the ticket's changes. */
    ArchivedTicket with(Ticket ticket) {
        return new ArchivedTicket(
                joined(versions, List.of(ticket.state().nextVersion())),
                joined(messages, ticket.newMessages()),
                joined(history, ticket.newHistory()));
    }

    ArchivedTicket withMessages(UnaryOperator<TicketMessage> change) {
        return new ArchivedTicket(versions, messages.stream().map(change).toList(), history);
    }

    TicketState latest() {
        return versions.get(versions.size() - 1);
    }

    private static <T> List<T> joined(List<T> before, List<T> added) {
        List<T> all = new ArrayList<>(before);
        all.addAll(added);
        return all;
    }
}
