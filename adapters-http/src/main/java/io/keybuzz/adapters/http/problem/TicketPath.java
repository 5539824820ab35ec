package io.keybuzz.adapters.http.problem;

import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.util.UUID;

/** The ticket that a path names, for routes of contexts that know nothing else of tickets. */
public final class TicketPath {
    private TicketPath() {}

    /** What is no id is no ticket: refused with {@code ticketing/ticket-not-found}. */
    public static UUID id(String text) {
        return Uuids.parse(text).orElseThrow(() -> TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket"));
    }
}
