package io.keybuzz.application.ticketing.thread;

import io.keybuzz.domain.ticketing.thread.PossibleDuplicate;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.List;

/** A new ticket. @param duplicates open ones that may be about the same, newest first */
public record OpenedTicket(TicketView ticket, List<PossibleDuplicate> duplicates) {
    public OpenedTicket {
        duplicates = List.copyOf(duplicates);
    }
}
